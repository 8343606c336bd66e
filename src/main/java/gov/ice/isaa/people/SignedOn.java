package gov.ice.isaa.people;

import java.util.UUID;

/** What a signed-on session holds as its principal. */
public interface SignedOn {

    /** The person who signed on. */
    Person person();

    /** This sign-on; it stays the same when the person signs in again within the session. */
    UUID signOn();

    /**
     * The portal's own address, starting with a slash, that signs this session off; only this session can use it. The
     * browser must go there itself, never the router.
     */
    default String signOutAddress() {
        return "/sign-out/" + signOn();
    }
}

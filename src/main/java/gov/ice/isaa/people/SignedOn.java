package gov.ice.isaa.people;

/** What a signed-on session holds as its principal. */
public interface SignedOn {

    /** The person who signed on. */
    Person person();
}

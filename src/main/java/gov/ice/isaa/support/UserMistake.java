package gov.ice.isaa.support;

/** Something a person asked for that cannot be done as asked; the message says what to do, in words for the page. */
public class UserMistake extends RuntimeException {

    /** A mistake explained to the person who made it. */
    public UserMistake(String message) {
        super(message);
    }
}

package gov.ice.isaa.support.database;

/**
 * Where the data is and as whom the portal reaches it: the owner rolls out the schema and nothing else, the application
 * owns nothing.
 */
public record Database(String url, Login owner, Login application) {

    /** A role that may log in, with its password. */
    public record Login(String user, String password) {

        /** Leaves the password out, so that it never reaches a log. */
        @Override
        public String toString() {
            return user;
        }
    }
}

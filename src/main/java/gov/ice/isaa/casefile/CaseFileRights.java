package gov.ice.isaa.casefile;

/**
 * What a person may do with a case file, said by whoever holds it.
 *
 * @param subject the number of the request or agreement that holds it, for the trail
 * @param mayRead whether it is there for the person at all
 * @param mayWrite whether the person is one of those who write in it
 * @param closed why nobody may change it any more, as a sentence; empty while it may be changed
 */
public record CaseFileRights(String subject, boolean mayRead, boolean mayWrite, String closed) {

    /** Whether the person may change it now. */
    public boolean mayChange() {
        return mayRead && mayWrite && closed.isEmpty();
    }
}

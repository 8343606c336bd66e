package gov.ice.isaa.people;

import java.util.List;

/** A module that knows of work waiting for people; every bean of this type adds its items to the page "My work". */
public interface WorkSource {

    /** What waits for this person now, for every role and office the person holds; empty when nothing does. */
    List<WorkItem> waitingFor(Person person);
}

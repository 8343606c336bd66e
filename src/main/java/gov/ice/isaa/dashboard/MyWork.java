package gov.ice.isaa.dashboard;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that waits for the current person, gathered from every module. */
@Service
@Transactional(readOnly = true)
public class MyWork {

    private static final Comparator<WorkItem> EARLIEST_DUE_FIRST =
            Comparator.comparing(WorkItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<WorkSource> sources;
    private final CurrentUser currentUser;

    MyWork(List<WorkSource> sources, CurrentUser currentUser) {
        this.sources = sources;
        this.currentUser = currentUser;
    }

    /** What waits, the earliest due first, what has no due date last. */
    public List<WorkItem> items() {
        Person person = currentUser.require();
        return sources.stream()
                .flatMap(source -> source.waitingFor(person).stream())
                .sorted(EARLIEST_DUE_FIRST)
                .toList();
    }
}

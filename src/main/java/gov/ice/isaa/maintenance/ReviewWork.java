package gov.ice.isaa.maintenance;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.WorkItem;
import gov.ice.isaa.people.WorkSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews overdue or due within 90 days wait for the officers of the Program Office. */
@Component
class ReviewWork implements WorkSource {

    private static final int DAYS_AHEAD = 90;
    private static final int AT_MOST = 50;

    private final Maintenance maintenance;

    ReviewWork(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waitingFor(Person person) {
        if (!person.is(Role.PROGRAM_OFFICER)) {
            return List.of();
        }
        return Stream.of(ReviewQuery.OVERDUE, ReviewQuery.dueWithin(DAYS_AHEAD))
                .flatMap(query -> maintenance.atOfficesOf(person, query, AT_MOST).stream())
                .map(review -> new WorkItem(
                        "Review with the recipient",
                        review.number() + " " + review.title(),
                        "agreements/" + review.number() + "/review",
                        review.dueOn()))
                .toList();
    }
}

package gov.ice.isaa.people.signon;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.support.Acting;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens at the way in and the way out, recorded for the account it happens to, whoever the thread acts as. */
@Component
class SignOnRecords {

    private final Trail trail;
    private final TransactionTemplate transaction;

    SignOnRecords(Trail trail, TransactionTemplate transaction) {
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Records what happened to the person's session, in a transaction of its own or in the one under way. */
    void write(String action, Person person) {
        write(acting(person), TrailEvent.of(action, person.account()));
    }

    /** Records an event for whoever it is of, in a transaction of its own or in the one under way. */
    void write(Acting acting, TrailEvent event) {
        transaction.executeWithoutResult(status -> trail.append(acting, event));
    }

    /** The person as they enter a record. */
    static Acting acting(Person person) {
        return new Acting(
                person.account(),
                person.roles().stream().map(Role::name).sorted().collect(Collectors.joining(" ")));
    }
}

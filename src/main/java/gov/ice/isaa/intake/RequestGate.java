package gov.ice.isaa.intake;

import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets those at a request who may, and records what they change. Called within a transaction. */
@Component
class RequestGate {

    private final RequestRepository repository;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;
    private final AgencyTime time;

    RequestGate(
            RequestRepository repository,
            CurrentUser currentUser,
            Trail trail,
            Refusals refusals,
            Live live,
            AgencyTime time) {
        this.repository = repository;
        this.currentUser = currentUser;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
        this.time = time;
    }

    /** The request of the number. Throws {@link NoSuchRequest} when there is none the current person may see. */
    Request readable(String number) {
        return repository
                .findByNumber(number)
                .filter(request -> RequestAccess.mayRead(currentUser.require(), request.programOffice()))
                .orElseThrow(NoSuchRequest::new);
    }

    /** For a change. An attempt by somebody who may not make it is recorded, also where it is answered with "none". */
    Request writable(UUID id, String action) {
        Person person = currentUser.require();
        Request request = repository.lock(id).orElseThrow(NoSuchRequest::new);
        Office office = request.programOffice();
        if (!RequestAccess.mayWrite(person, office)) {
            AccessDeniedException refused = refusals.refuse("intake." + action, request.number());
            throw RequestAccess.mayRead(person, office) ? refused : new NoSuchRequest();
        }
        return request;
    }

    /** Notes who changed the request and when, records what, and tells the pages that show it. */
    RequestView record(Request request, TrailEvent event) {
        request.changed(currentUser.require().account(), time.now());
        note(event);
        live.publish(Requests.topic(request.id()), "changed");
        return request.view();
    }

    /** Records what happened to a request without changing it. */
    void note(TrailEvent event) {
        trail.append(event);
    }
}

package gov.ice.isaa.intake;

import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.PlainText;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import gov.ice.isaa.trail.Trail;
import gov.ice.isaa.trail.TrailEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What all inquiries have in common, whoever is asked. Called within a transaction. */
@Component
class InquiryDesk {

    /** What those who are asked see of the request: nothing of contacts and verification. */
    static final Set<RequestField> SUMMARY = Set.of(
            RequestField.SUBJECT,
            RequestField.PARTY_NAME,
            RequestField.PARTY_KIND,
            RequestField.MISSION_NEED,
            RequestField.INFORMATION,
            RequestField.INTENDED_USE);

    private static final int LONGEST = 4000;

    private final InquiryRepository inquiries;
    private final RequestRepository requests;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Trail trail;
    private final Refusals refusals;
    private final Live live;

    InquiryDesk(
            InquiryRepository inquiries,
            RequestRepository requests,
            Accounts accounts,
            CurrentUser currentUser,
            Trail trail,
            Refusals refusals,
            Live live) {
        this.inquiries = inquiries;
        this.requests = requests;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.trail = trail;
        this.refusals = refusals;
        this.live = live;
    }

    /** Keeps and records a new inquiry. Throws {@link UserMistake} when the same was asked and is not answered yet. */
    void ask(Request request, Inquiry inquiry) {
        if (inquiries.of(request.id()).stream().anyMatch(earlier -> earlier.repeats(inquiry))) {
            throw new UserMistake("This was asked already and is not answered yet. Withdraw it first to ask anew.");
        }
        inquiries.save(inquiry);
        record(
                inquiry,
                TrailEvent.of("intake.inquiry-opened", request.number())
                        .with("kind", inquiry.kind())
                        .with("of", inquiry.place()));
    }

    /** For a change. An attempt by somebody who may not make it is recorded, also where it is answered with "none". */
    Inquiry changeable(UUID id, InquiryAction action) {
        Person person = currentUser.require();
        Inquiry inquiry = inquiries.lock(id).orElseThrow(NoSuchRequest::new);
        Request request = request(inquiry);
        if (!inquiry.isFor(person, action, request.programOffice())) {
            var refused = refusals.refuse("intake.inquiry-" + action.key(), request.number());
            boolean knows = RequestAccess.mayRead(person, request.programOffice()) || inquiry.asks(person);
            throw knows ? refused : new NoSuchRequest();
        }
        return inquiry;
    }

    /** The inquiry of the kind, for those whom it asks. Throws {@link NoSuchRequest} for others, and when withdrawn. */
    Inquiry asked(UUID id, InquiryKind kind) {
        Person person = currentUser.require();
        return inquiries
                .findById(id)
                .filter(found -> found.kind() == kind && found.asks(person) && !found.withdrawn())
                .orElseThrow(NoSuchRequest::new);
    }

    void record(Inquiry inquiry, TrailEvent event) {
        trail.append(event.with("inquiry", inquiry.id()));
        live.publish(Requests.topic(inquiry.requestId()), "inquiry");
    }

    InquiryView view(Request request, Inquiry inquiry) {
        return views(request, List.of(inquiry)).getFirst();
    }

    List<InquiryView> views(Request request, List<Inquiry> found) {
        Person person = currentUser.require();
        Map<String, String> names = accounts.namesOf(
                found.stream().flatMap(inquiry -> inquiry.accounts().stream()).collect(Collectors.toSet()));
        return found.stream()
                .map(inquiry -> inquiry.view(person, request, names))
                .toList();
    }

    Request request(Inquiry inquiry) {
        return requests.findById(inquiry.requestId()).orElseThrow(NoSuchRequest::new);
    }

    String number(Inquiry inquiry) {
        return request(inquiry).number();
    }

    String account() {
        return currentUser.require().account();
    }

    static RequestEntries summary(RequestEntries entries) {
        return new RequestEntries(SUMMARY.stream().collect(Collectors.toMap(field -> field, entries::text)));
    }

    /** What was typed, as plain text. Throws {@link UserMistake} with the words to say when it is empty. */
    static String text(String typed, String otherwise) {
        String text = PlainText.of(typed);
        if (text.isEmpty()) {
            throw new UserMistake(otherwise);
        }
        if (text.length() > LONGEST) {
            throw new UserMistake(String.format(
                    Locale.US, "The text is too long: %,d characters, at most %,d.", text.length(), LONGEST));
        }
        return text;
    }
}

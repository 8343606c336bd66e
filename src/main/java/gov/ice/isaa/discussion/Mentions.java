package gov.ice.isaa.discussion;

import gov.ice.isaa.agreement.AgreementAccess;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Signatory;
import gov.ice.isaa.discussion.CommentBody.Line;
import gov.ice.isaa.discussion.CommentBody.Mention;
import gov.ice.isaa.discussion.CommentBody.Run;
import gov.ice.isaa.people.Account;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.policy.ExecutiveAgent;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.UserMistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a comment may name: offices that take part and people who may see what they are named in. */
@Component
class Mentions {

    private static final int OFFERED = 8;

    private final Accounts accounts;
    private final AgreementAccess access;

    Mentions(Accounts accounts, AgreementAccess access) {
        this.accounts = accounts;
        this.access = access;
    }

    /**
     * The words with everybody named as the portal names them; each is looked up once, however often they are named.
     *
     * @param alone the office that alone sees the thread; null where everybody with need to know does
     * @throws UserMistake when somebody is named who may not see it
     */
    CommentBody checked(CommentBody body, AgreementView agreement, @Nullable Office alone) {
        Map<Mention, String> names = new HashMap<>();
        for (Mention mention : body.mentions()) {
            names.put(mention, name(mention, agreement, alone));
        }
        return new CommentBody(body.lines().stream()
                .map(line -> new Line(
                        line.kind(),
                        line.runs().stream().map(run -> named(run, names)).toList()))
                .toList());
    }

    private static Run named(Run run, Map<Mention, String> names) {
        Mention mention = run.mention();
        return mention == null ? run : new Run("@" + names.get(mention), run.bold(), null, mention);
    }

    private String name(Mention mention, AgreementView agreement, @Nullable Office alone) {
        Offered found = offered(mention, agreement, alone);
        if (!found.sees()) {
            throw new UserMistake(
                    alone == null
                            ? "%s cannot see this agreement and is not told of your comment. Have IGP engage the office first, or take the name out."
                                    .formatted(found.name())
                            : "%s does not see internal notes of %s. Take the name out, or write a comment instead."
                                    .formatted(found.name(), alone.shortName()));
        }
        return found.name();
    }

    /** Offices and people whose names hold what was typed, those first who may be named. */
    List<Offered> offered(AgreementView agreement, String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        List<Offered> all = new ArrayList<>();
        takingPart(agreement).stream()
                .filter(office -> (office.shortName() + " " + office.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(part))
                .map(office -> offered(new Mention.OfOffice(office), agreement, null))
                .forEach(all::add);
        accounts.named(part, OFFERED).stream()
                .map(account -> offered(account, agreement, null))
                .forEach(all::add);
        return all.stream()
                .sorted(Comparator.comparing(Offered::sees).reversed())
                .limit(OFFERED)
                .toList();
    }

    private Offered offered(Mention mention, AgreementView agreement, @Nullable Office alone) {
        return switch (mention) {
            case Mention.OfOffice(Office office) ->
                new Offered(
                        mention,
                        office.shortName(),
                        alone == null ? takingPart(agreement).contains(office) : office == alone);
            case Mention.OfPerson(String account) ->
                accounts.find(account)
                        .map(known -> offered(known, agreement, alone))
                        .orElseGet(() -> new Offered(mention, account, false));
        };
    }

    private Offered offered(Account account, AgreementView agreement, @Nullable Office alone) {
        return new Offered(
                new Mention.OfPerson(account.account()), account.name(), sees(person(account), agreement, alone));
    }

    private boolean sees(Person person, AgreementView agreement, @Nullable Office alone) {
        return access.maySee(agreement.id(), person)
                && (alone == null
                        || Speaker.of(agreement, person).map(Speaker::office).equals(Optional.of(alone)));
    }

    /** What the account held when it last signed on; what it may do is asked again when it signs on. */
    private static Person person(Account account) {
        return new Person(account.account(), account.name(), account.roles(), account.offices());
    }

    private static Set<Office> takingPart(AgreementView agreement) {
        Set<Office> offices = new TreeSet<>(agreement.offices());
        offices.add(agreement.programOffice());
        offices.add(Office.IGP);
        agreement.executiveAgents().stream().map(ExecutiveAgent::office).forEach(offices::add);
        agreement.signatories().stream()
                .map(Signatory::office)
                .filter(office -> office != null)
                .forEach(offices::add);
        return offices;
    }
}

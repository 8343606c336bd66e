package gov.ice.isaa.demonstration;

import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.discussion.CommentBody;
import gov.ice.isaa.discussion.Disposition;
import gov.ice.isaa.discussion.NewThread;
import gov.ice.isaa.discussion.Speaking;
import gov.ice.isaa.discussion.ThreadKind;
import gov.ice.isaa.drafting.DraftView;
import gov.ice.isaa.drafting.Passage;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.policy.StakeholderQuestion;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the engaged offices say about a draft, and what the Program Office answers. */
@Component
@Profile("demo")
class DemonstrationTalk {

    private final List<Map<String, String>> comments = DemonstrationTable.read("/db/demonstration/comments.csv", "|");
    private final DemonstrationPeople people;
    private final Speaking speaking;

    DemonstrationTalk(DemonstrationPeople people, Speaking speaking) {
        this.people = people;
        this.speaking = speaking;
    }

    /** Lets each engaged office comment; the first so many of the comments are settled. */
    void about(AgreementView agreement, DraftView draft, Person officer) {
        for (Map<String, String> comment : comments) {
            Office office = Office.valueOf(comment.getOrDefault("office", ""));
            if (!agreement.offices().contains(office)) {
                continue;
            }
            Person reviewer = people.require(Role.REVIEWER, office);
            UUID thread = people.as(
                    reviewer,
                    () -> speaking.open(new NewThread(
                            agreement.id(),
                            draft.number(),
                            passage(draft, comment.getOrDefault("section", ""), comment.getOrDefault("phrase", "")),
                            ThreadKind.valueOf(comment.getOrDefault("kind", "")),
                            null,
                            StakeholderQuestion.to(office)
                                    .map(StakeholderQuestion::rule)
                                    .orElse(null),
                            CommentBody.plain(comment.getOrDefault("comment", "")),
                            UUID.randomUUID())));
            String reply = comment.getOrDefault("reply", "");
            String disposition = comment.getOrDefault("disposition", "");
            people.as(officer, () -> {
                if (!reply.isEmpty()) {
                    speaking.reply(thread, reply, UUID.randomUUID());
                }
                if (!disposition.isEmpty()) {
                    speaking.resolve(thread, Disposition.valueOf(disposition), "", UUID.randomUUID());
                }
            });
        }
    }

    private static Passage passage(DraftView draft, String section, String phrase) {
        return draft.document().plainText().blocks().stream()
                .filter(line -> !phrase.isEmpty()
                        && line.sectionKey().equals(section)
                        && line.text().contains(phrase))
                .findFirst()
                .map(line -> {
                    int start = line.text().indexOf(phrase);
                    return new Passage(section, line.blockId(), start, start + phrase.length(), phrase);
                })
                .orElseGet(() -> Passage.wholeSection(section));
    }
}

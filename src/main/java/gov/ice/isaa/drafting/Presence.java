package gov.ice.isaa.drafting;

import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.people.Accounts;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.trail.Refusals;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who writes in which section of a draft now. Each node keeps it in memory, and only of drafts that somebody on it has
 * open; the nodes tell each other by live signals. It says nothing about who may write, and nothing depends on it.
 */
@Service
@EnableConfigurationProperties(DraftingSettings.class)
public class Presence {

    private final Agreements agreements;
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final Refusals refusals;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Duration silence;
    private final Map<UUID, WritersHeard> watched = new ConcurrentHashMap<>();
    private final Set<Writing> here = ConcurrentHashMap.newKeySet();

    @Autowired
    Presence(
            Agreements agreements,
            Accounts accounts,
            CurrentUser currentUser,
            Refusals refusals,
            Live live,
            PlatformTransactionManager transactions,
            DraftingSettings settings) {
        this(agreements, accounts, currentUser, refusals, live, transactions, settings.writerLostAfter());
    }

    Presence(
            Agreements agreements,
            Accounts accounts,
            CurrentUser currentUser,
            Refusals refusals,
            Live live,
            PlatformTransactionManager transactions,
            Duration silence) {
        this.agreements = agreements;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.refusals = refusals;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
        this.silence = silence;
    }

    /**
     * Somebody who writes.
     *
     * @param id the open editor, of which one person may have several
     * @param section the key of the section
     * @param name as shown to others
     */
    public record Writer(UUID id, String section, String account, String name) {}

    /** An open editor, for as long as it is open. */
    public interface Writing {

        /** Which one it is among the writers. */
        UUID id();

        /** It is still there; one that is silent for too long counts as lost until it is heard of again. */
        void alive();

        /** It was closed. */
        void end();
    }

    /** How often an open editor is to say that it is still there, so that a signal or two may be late. */
    public Duration heardEvery() {
        return silence.dividedBy(3);
    }

    /**
     * Calls {@code changed} from now on whenever who writes in the draft changed, on a thread of its own. Throws
     * NoSuchAgreement for those without need to know.
     */
    public Registration watch(UUID agreementId, Runnable changed) {
        agreements.guardVisible(agreementId);
        boolean[] first = {false};
        watched.compute(agreementId, (id, present) -> {
            first[0] = present == null;
            WritersHeard heard = present == null ? hear(id) : present;
            heard.pages().add(changed);
            return heard;
        });
        if (first[0]) {
            publish(agreementId, WritersHeard.WHO);
        }
        return Registration.once(() -> watched.computeIfPresent(agreementId, (id, heard) -> {
            heard.pages().remove(changed);
            return heard.pages().isEmpty() ? heard.closed() : heard;
        }));
    }

    /** Who writes in the draft now, as far as it is watched here. Throws NoSuchAgreement for those without need to know. */
    public List<Writer> writers(UUID agreementId) {
        agreements.guardVisible(agreementId);
        WritersHeard heard = watched.get(agreementId);
        return heard == null ? List.of() : heard.writers();
    }

    /** The current person opens an editor in the section, where an officer of the agreement may. */
    public Writing begin(UUID agreementId, String sectionKey) {
        AgreementView agreement = agreements.require(agreementId);
        Person person = currentUser.require();
        if (!Drafts.officerOf(agreement, person)) {
            throw refusals.refuse("draft.save", agreement.number());
        }
        Writing writing = new OpenEditor(agreementId, UUID.randomUUID(), sectionKey, person.account());
        here.add(writing);
        writing.alive();
        return writing;
    }

    private WritersHeard hear(UUID agreementId) {
        return new WritersHeard(
                silence,
                accounts::nameOf,
                heard -> live.subscribe(topic(agreementId), signal -> {
                    if (signal.payload().equals(WritersHeard.WHO)) {
                        here.stream()
                                .filter(writing -> heard.hears(writing.id()))
                                .forEach(Writing::alive);
                    } else {
                        heard.take(signal.sequence(), signal.payload());
                    }
                }));
    }

    private void publish(UUID agreementId, String payload) {
        transaction.executeWithoutResult(status -> live.publish(topic(agreementId), payload));
    }

    private static String topic(UUID agreementId) {
        return "writing:" + agreementId;
    }

    private final class OpenEditor implements Writing {

        private final UUID agreementId;
        private final UUID id;
        private final String payload;

        OpenEditor(UUID agreementId, UUID id, String section, String account) {
            this.agreementId = agreementId;
            this.id = id;
            this.payload = WritersHeard.here(id, section, account);
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public void alive() {
            if (here.contains(this)) {
                publish(agreementId, payload);
            }
        }

        @Override
        public void end() {
            if (here.remove(this)) {
                publish(agreementId, WritersHeard.gone(id));
            }
        }
    }
}

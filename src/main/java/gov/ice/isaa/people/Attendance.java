package gov.ice.isaa.people;

import com.vaadin.flow.shared.Registration;
import gov.ice.isaa.support.Live;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who is where now: in which draft, at which place in it. Each node keeps it in memory, and only of topics that somebody on
 * it watches; the nodes tell each other by live signals. It says nothing about who may be there, and nothing depends on it.
 */
public class Attendance {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final Live live;
    private final Accounts accounts;
    private final TransactionTemplate transaction;
    private final Duration silence;
    private final Map<String, Heard> watched = new ConcurrentHashMap<>();
    private final Set<Being> here = ConcurrentHashMap.newKeySet();

    /** Whoever is silent for that long counts as lost. */
    public Attendance(Live live, Accounts accounts, PlatformTransactionManager transactions, Duration silence) {
        this.live = live;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.silence = silence;
    }

    /**
     * Somebody who is there.
     *
     * @param id this time of being there, of which one person may have several
     * @param place where within the topic, a word without spaces
     * @param name as shown to others
     */
    public record Present(UUID id, String place, String account, String name) {}

    /** Being there, for as long as it lasts. */
    public interface Being {

        /** Which one it is among those present. */
        UUID id();

        /** Still there; whoever is silent for too long counts as lost until heard of again. */
        void alive();

        /** Gone. */
        void end();
    }

    /** How often somebody is to say that they are still there, so that a signal or two may be late. */
    public Duration heardEvery() {
        return silence.dividedBy(3);
    }

    /** Calls {@code changed} from now on whenever who is there changed, on a thread of its own. */
    public Registration watch(String topic, Runnable changed) {
        boolean[] first = {false};
        watched.compute(topic, (id, present) -> {
            first[0] = present == null;
            Heard heard = present == null ? hear(id) : present;
            heard.pages().add(changed);
            return heard;
        });
        if (first[0]) {
            Thread.ofVirtual().name("attendance").start(() -> tell(topic, Heard.WHO));
        }
        return Registration.once(() -> watched.computeIfPresent(topic, (id, heard) -> {
            heard.pages().remove(changed);
            return heard.pages().isEmpty() ? heard.closed() : heard;
        }));
    }

    /** Who is there now, by name, as far as it is watched here. */
    public List<Present> present(String topic) {
        Heard heard = watched.get(topic);
        return heard == null ? List.of() : heard.present();
    }

    /** Somebody is there from now on. */
    public Being begin(String topic, String place, String account) {
        Being being = new Here(topic, UUID.randomUUID(), place, account);
        here.add(being);
        being.alive();
        return being;
    }

    private Heard hear(String topic) {
        return new Heard(
                silence,
                accounts::nameOf,
                heard -> live.subscribe(topic, signal -> {
                    if (signal.payload().equals(Heard.WHO)) {
                        here.stream().filter(being -> heard.hears(being.id())).forEach(Being::alive);
                    } else {
                        heard.take(signal.sequence(), signal.payload());
                    }
                }));
    }

    /** What nobody waits for: whoever is there says so again soon, and whoever is silent counts as lost. */
    private void tell(String topic, String payload) {
        try {
            publish(topic, payload);
        } catch (TransactionException | DataAccessException unanswered) {
            LOG.debug("Nobody heard {} at {}", payload, topic, unanswered);
        }
    }

    private void publish(String topic, String payload) {
        transaction.executeWithoutResult(status -> live.publish(topic, payload));
    }

    private final class Here implements Being {

        private final String topic;
        private final UUID id;
        private final String payload;

        Here(String topic, UUID id, String place, String account) {
            this.topic = topic;
            this.id = id;
            this.payload = Heard.here(id, place, account);
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public void alive() {
            if (here.contains(this)) {
                publish(topic, payload);
            }
        }

        @Override
        public void end() {
            if (here.remove(this)) {
                tell(topic, Heard.gone(id));
            }
        }
    }
}

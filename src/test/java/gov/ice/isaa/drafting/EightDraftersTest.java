package gov.ice.isaa.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SampleAgreements;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.agreement.AgreementView;
import gov.ice.isaa.agreement.Agreements;
import gov.ice.isaa.drafting.BadLine.Ledger;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.support.Sha256;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Eight write in one draft at once over bad lines; whatever one of them was told is stored is accounted for. */
@PortalTest
class EightDraftersTest {

    private static final int DRAFTERS = 8;
    private static final int ROUNDS = 20;
    private static final List<String> SHARED = List.of("funding", "severability");

    @Autowired
    Agreements agreements;

    @Autowired
    Drafts drafts;

    @Autowired
    TrailRecords trail;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void no_acknowledged_save_is_ever_lost_or_stored_twice() throws Exception {
        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        AgreementView agreement = agreements.open(SampleAgreements.STATE_POLICE);
        List<String> own = drafts.createFromTemplate(agreement.id()).document().sections().stream()
                .map(Section::key)
                .filter(key -> !SHARED.contains(key))
                .limit(DRAFTERS)
                .toList();
        int begun = begin(agreement, own);
        Ledger ledger = new Ledger();

        write(agreement, own, ledger);

        SignIn.as(DemoPeople.HSI_PROGRAM_OFFICER);
        List<DraftView> versions = IntStream.rangeClosed(
                        begun, drafts.current(agreement.id()).orElseThrow().number())
                .mapToObj(number -> drafts.version(agreement.id(), number))
                .toList();
        assertThat(versions).hasSize(1 + ledger.versions.get());
        everyWordIsAccountedFor(versions, ledger);
        theTrailTellsOfEachVersion(agreement, begun, versions);
        assertThat(List.of(
                        ledger.joined.get(),
                        ledger.decided.get(),
                        ledger.sentAgain.get(),
                        ledger.changedMeanwhile.get()))
                .as("joined, decided, sent again, changed by others before that")
                .allMatch(times -> times > 0);
    }

    /** Gives the sections their first text; tells the version that holds it. */
    private int begin(AgreementView agreement, List<String> own) {
        int version = 1;
        for (String key : own) {
            drafts.saveSection(agreement.id(), key, version++, TypedWords.first(key));
        }
        for (String key : SHARED) {
            drafts.saveSection(agreement.id(), key, version++, TypedWords.first(key));
        }
        return version;
    }

    /** Rounds in which all read before anybody saves, so that all but the first to save have a stale text. */
    private void write(AgreementView agreement, List<String> own, Ledger ledger) throws Exception {
        List<BadLine> lines = IntStream.range(0, DRAFTERS)
                .mapToObj(me -> new BadLine("w" + me, me, drafts, agreement.id(), ledger))
                .toList();
        try (var pool = Executors.newFixedThreadPool(DRAFTERS)) {
            for (int i = 0; i < ROUNDS; i++) {
                int round = i;
                together(
                        pool,
                        me -> lines.get(me)
                                .type(SHARED.get((round + me) % 2), own.get(me), SHARED.get((round + me + 1) % 2)));
                together(pool, me -> lines.get(me).send());
            }
            together(pool, me -> lines.get(me).finish());
        }
    }

    private static void together(ExecutorService pool, IntConsumer step) throws Exception {
        List<Callable<Void>> steps = new ArrayList<>();
        for (int i = 0; i < DRAFTERS; i++) {
            int me = i;
            steps.add(() -> {
                SignIn.as(drafter(me));
                step.accept(me);
                return null;
            });
        }
        for (var done : pool.invokeAll(steps)) {
            done.get();
        }
    }

    private static Person drafter(int number) {
        Person officer = DemoPeople.HSI_PROGRAM_OFFICER;
        return new Person("drafter-" + number, "Drafter " + number, officer.roles(), officer.offices());
    }

    /** A word stands in the text from the save that typed it until the one that took it out, in one place, and never again. */
    private static void everyWordIsAccountedFor(List<DraftView> versions, Ledger ledger) {
        Set<String> seen = new HashSet<>();
        Set<String> before = Set.of();
        Set<String> first = Set.copyOf(TypedWords.of(written(versions.getFirst())));
        for (DraftView version : versions) {
            List<String> words = TypedWords.of(written(version));
            assertThat(words).as("version %d", version.number()).doesNotHaveDuplicates();
            Set<String> now = Set.copyOf(words);
            assertThat(now.stream().filter(word -> !first.contains(word)))
                    .as("typed by version %d", version.number())
                    .isSubsetOf(ledger.typed);
            assertThat(before.stream().filter(word -> !now.contains(word)))
                    .as("taken out by version %d", version.number())
                    .isSubsetOf(ledger.takenOut);
            for (String word : now) {
                assertThat(before.contains(word) || seen.add(word))
                        .as("%s came back with version %d", word, version.number())
                        .isTrue();
            }
            before = now;
        }
        Set<String> expected = new HashSet<>(first);
        expected.addAll(ledger.typed);
        expected.removeAll(ledger.takenOut);
        assertThat(before).isEqualTo(expected);
        assertThat(seen).containsAll(ledger.typed);
    }

    /** The sections that somebody wrote in; the words of the template are not told apart. */
    private static DraftDocument written(DraftView version) {
        return new DraftDocument(version.document().sections().stream()
                .filter(section ->
                        section.blocks().stream().anyMatch(block -> block.id().startsWith(section.key() + "-")))
                .toList());
    }

    private void theTrailTellsOfEachVersion(AgreementView agreement, int begun, List<DraftView> versions) {
        List<TrailRecord> records = trail.find(TrailFilter.subject(agreement.number()), 0, 10_000).reversed().stream()
                .filter(record -> record.action().equals("draft.saved"))
                .skip(begun - 1L)
                .toList();
        assertThat(records)
                .extracting(
                        record -> record.facts().get("version"),
                        record -> record.facts().get("sha256"),
                        TrailRecord::account)
                .isEqualTo(versions.stream()
                        .map(version -> org.assertj.core.groups.Tuple.tuple(
                                String.valueOf(version.number()),
                                Sha256.of(DraftJson.write(version.document())),
                                version.version().account()))
                        .toList());
    }
}

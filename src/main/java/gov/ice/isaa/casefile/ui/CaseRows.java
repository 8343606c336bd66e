package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.Component;
import gov.ice.isaa.casefile.CaseFiles;
import gov.ice.isaa.casefile.CaseSystem;
import gov.ice.isaa.casefile.DataSteward;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.support.FactList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The systems and the data stewards of a case file as lists of rows. */
final class CaseRows {

    private CaseRows() {}

    static RowList<CaseSystem> systems(CaseFileDesk desk) {
        return new RowList<>(
                desk,
                new RowList.Kind<>(
                        "Systems",
                        "The systems that the information comes from and goes to, with the notice and assessment that"
                                + " cover them. Handbook, Negotiation VII and App. E; NE-03, DV-08.",
                        "system",
                        "No system yet.",
                        () -> desk.file().systems(),
                        CaseRows::facts,
                        SystemForm::new,
                        new SystemStore(desk)));
    }

    static RowList<DataSteward> stewards(CaseFileDesk desk) {
        return new RowList<>(
                desk,
                new RowList.Kind<>(
                        "Data stewards",
                        "Who answers for the data, and how to reach them. Handbook, Negotiation VII; NE-03.",
                        "data steward",
                        "No data steward yet.",
                        () -> desk.file().stewards(),
                        steward -> new FactList()
                                .fact("Office", steward.office().title())
                                .fact("Contact", steward.contact()),
                        StewardForm::new,
                        new StewardStore(desk)));
    }

    private static Component facts(CaseSystem system) {
        Office steward = system.steward();
        return new FactList()
                .fact("Source or target", system.role().title())
                .fact("Steward office", steward == null ? "" : steward.title())
                .fact("System of records notice", joined(system.sornTitle(), system.sornNumber()))
                .fact("Routine use", joined(system.routineUseLetter(), system.routineUse()))
                .fact("Privacy impact assessment", system.pia())
                .fact("Mixed with other data", CaseSystem.commingledInWords(system.commingled()));
    }

    private static String joined(String first, String second) {
        return first.isEmpty() || second.isEmpty() ? first + second : first + ", " + second;
    }

    private record SystemStore(CaseFileDesk desk) implements RowStore<CaseSystem> {

        private CaseFiles files() {
            return desk.files();
        }

        @Override
        public Optional<CaseSystem> saved(UUID id) {
            return files().system(desk.id(), id);
        }

        @Override
        public void save(@Nullable CaseSystem before, CaseSystem after) {
            files().save(desk.id(), before, after);
        }

        @Override
        public void remove(UUID id) {
            files().removeSystem(desk.id(), id);
        }
    }

    private record StewardStore(CaseFileDesk desk) implements RowStore<DataSteward> {

        private CaseFiles files() {
            return desk.files();
        }

        @Override
        public Optional<DataSteward> saved(UUID id) {
            return files().steward(desk.id(), id);
        }

        @Override
        public void save(@Nullable DataSteward before, DataSteward after) {
            files().save(desk.id(), before, after);
        }

        @Override
        public void remove(UUID id) {
            files().removeSteward(desk.id(), id);
        }
    }
}

package gov.ice.isaa.exchange.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of the draft, chosen by its number, name or date. */
class VersionChoice extends ComboBox<DraftVersion> {

    VersionChoice(String label, List<DraftVersion> versions) {
        super(label);
        setItems(versions);
        setItemLabelGenerator(VersionChoice::text);
        setWidth("min(24rem, 100%)");
    }

    /** Chooses the version of the number, where there is one. */
    void choose(String wanted) {
        getListDataView()
                .getItems()
                .filter(version -> String.valueOf(version.number()).equals(wanted))
                .findFirst()
                .ifPresent(this::setValue);
    }

    private static String text(DraftVersion version) {
        String name = version.name();
        return "Version " + version.number() + (name == null ? "" : " – " + name) + ", "
                + AgencyTime.moment(version.savedAt());
    }

    /** The number of what is chosen; null when nothing is. */
    @Nullable
    Integer number() {
        DraftVersion chosen = getValue();
        return chosen == null ? null : chosen.number();
    }
}

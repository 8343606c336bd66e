package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import gov.ice.isaa.drafting.DraftVersion;
import gov.ice.isaa.support.AgencyTime;
import java.util.List;
import java.util.function.IntConsumer;

/** Chooses one of the versions of a draft, newest first, read page by page; typing finds a version by its number. */
class VersionField extends ComboBox<DraftVersion> {

    /** A choice among the versions 1 to {@code newest}. */
    VersionField(String label, int newest, HistoryPanel.Source source, IntConsumer chosen) {
        super(label);
        setWidth("min(28rem, 100%)");
        setItemLabelGenerator(VersionField::name);
        setItems(query -> {
            int number = number(query.getFilter().orElse(""));
            int below = newest + 1 - query.getOffset();
            List<DraftVersion> found =
                    number > 0 ? source.before(number + 1, 1) : source.before(below, query.getLimit());
            return found.stream()
                    .filter(version -> number <= 0 || version.number() == number && query.getOffset() == 0);
        });
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                chosen.accept(event.getValue().number());
            }
        });
    }

    private static int number(String typed) {
        String digits = typed.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    private static String name(DraftVersion version) {
        String name = version.name();
        return "Version %d, %s, %s"
                .formatted(
                        version.number(),
                        name == null ? AgencyTime.moment(version.savedAt()) : name,
                        version.authorName());
    }
}

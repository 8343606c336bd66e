package gov.ice.isaa.reporting.print;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/**
 * Feeds records to a template, one at a time: a field takes the component of its name, or nothing where this kind of
 * record has none; a list is a line an element; the field {@code row} is the record's simple name.
 */
final class RowSource implements JRDataSource {

    /** A cell this long still fits on a page; the whole text is in the portal. */
    private static final int LONGEST = 600;

    private final Iterator<? extends Record> rows;
    private final LongConsumer progress;
    private final Map<Class<?>, Map<String, RecordComponent>> components = new HashMap<>();
    private @Nullable Record current;
    private long count;

    RowSource(Iterator<? extends Record> rows, LongConsumer progress) {
        this.rows = rows;
        this.progress = progress;
    }

    @Override
    public boolean next() {
        if (!rows.hasNext()) {
            return false;
        }
        current = rows.next();
        count++;
        tellProgress();
        return true;
    }

    void tellProgress() {
        progress.accept(count);
    }

    @Override
    public @Nullable Object getFieldValue(JRField field) {
        Record row = current;
        if (row == null) {
            return null;
        }
        if (field.getName().equals("row")) {
            return row.getClass().getSimpleName();
        }
        RecordComponent component = components
                .computeIfAbsent(row.getClass(), RowSource::componentsOf)
                .get(field.getName());
        Object value = component == null ? null : read(component, row);
        return switch (value) {
            case null -> null;
            case List<?> lines -> lines.stream().map(RowSource::shown).collect(Collectors.joining("\n"));
            default -> shown(value);
        };
    }

    private static String shown(Object value) {
        return shortened(Legible.text(value.toString()));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " …";
    }

    private static Map<String, RecordComponent> componentsOf(Class<?> type) {
        Map<String, RecordComponent> byName = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            byName.put(component.getName(), component);
        }
        return byName;
    }

    private static @Nullable Object read(RecordComponent component, Record row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component.getName() + " of a row", e);
        }
    }
}

package gov.ice.isaa.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Immutable sets of enum values that keep the order of declaration, so that every listing reads the same. */
final class InOrder {

    private InOrder() {}

    static <E extends Enum<E>> Set<E> copy(Collection<E> values, Class<E> type) {
        var copy = EnumSet.noneOf(type);
        copy.addAll(values);
        return Collections.unmodifiableSet(copy);
    }
}

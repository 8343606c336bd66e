package gov.ice.isaa.maintenance.ui;

import java.util.Arrays;
import java.util.Optional;

/** Reads choices from an address, where anything may stand. */
final class Choices {

    private Choices() {}

    static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}

package gov.ice.isaa.support;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads choices from an address, where anything may stand. */
public final class Choices {

    private Choices() {}

    /** The choice of that name; null without a name and for one that none of them has. */
    public static <E extends Enum<E>> @Nullable E named(E[] choices, Optional<String> name) {
        return name.flatMap(wanted -> Arrays.stream(choices)
                        .filter(choice -> choice.name().equals(wanted))
                        .findFirst())
                .orElse(null);
    }
}

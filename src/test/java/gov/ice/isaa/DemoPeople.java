package gov.ice.isaa;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Office;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The people of the demonstration realm, with the roles and offices that dev/accounts.csv gives them. */
public final class DemoPeople {

    private static final Map<String, Person> ALL = read(Path.of("dev", "accounts.csv"));

    public static final Person HSI_PROGRAM_OFFICER = of("hsi-program-officer");
    public static final Person HSI_PROGRAM_APPROVER = of("hsi-program-approver");
    public static final Person ERO_PROGRAM_OFFICER = of("ero-program-officer");
    public static final Person ERO_PROGRAM_APPROVER = of("ero-program-approver");
    public static final Person MA_PROGRAM_OFFICER = of("ma-program-officer");
    public static final Person IGP_COORDINATOR = of("igp-coordinator");
    public static final Person IGP_PRIVACY = of("igp-privacy");
    public static final Person IGP_RECORDS = of("igp-records");
    public static final Person OPLA = of("opla");
    public static final Person OPP = of("opp");
    public static final Person OPR = of("opr");
    public static final Person HSI_EAD = of("hsi-ead");
    public static final Person ERO_EAD = of("ero-ead");
    public static final Person MA_EAD = of("ma-ead");
    public static final Person DIRECTOR = of("ice-director");
    public static final Person OVERSIGHT = of("oversight");
    public static final Person CLAUSE_ADMINISTRATOR = of("clause-administrator");
    public static final Person SYSTEM_ADMINISTRATOR = of("system-administrator");

    /** An account of the realm with no role at all. */
    public static final Person NO_ROLE = of("no-role");

    private DemoPeople() {}

    /** The person of this account. Throws {@link IllegalArgumentException} when the realm has none of this name. */
    public static Person of(String account) {
        return Optional.ofNullable(ALL.get(account))
                .orElseThrow(() -> new IllegalArgumentException("dev/accounts.csv has no account " + account));
    }

    /** Everybody in the realm, in the file's order. */
    public static List<Person> all() {
        return List.copyOf(ALL.values());
    }

    private static Map<String, Person> read(Path file) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
            var header = lines.getFirst();
            return lines.stream()
                    .skip(1)
                    .map(cells -> new Person(
                            cells.get(header.indexOf("account")),
                            cells.get(header.indexOf("name")),
                            names(cells.get(header.indexOf("roles")), Role::valueOf),
                            names(cells.get(header.indexOf("offices")), Office::valueOf)))
                    .collect(Collectors.toMap(
                            Person::account, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> java.util.Set<T> names(String cell, Function<String, T> named) {
        return Arrays.stream(cell.trim().split("[ ;|]+"))
                .filter(name -> !name.isEmpty())
                .map(named)
                .collect(Collectors.toSet());
    }
}

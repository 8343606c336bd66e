package gov.ice.isaa.demonstration;

import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.policy.Office;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/** The people of the demonstration realm, and acting as one of them. */
@Component
@Profile("demo")
class DemonstrationPeople {

    private final Map<String, Person> people = DemonstrationTable.read("/demonstration/accounts.csv", ",").stream()
            .map(DemonstrationPeople::person)
            .collect(Collectors.toMap(Person::account, Function.identity()));

    private final EntityManager entities;

    DemonstrationPeople(EntityManager entities) {
        this.entities = entities;
    }

    /** Whoever holds the role for the office itself, if the realm has somebody. */
    Optional<Person> find(Role role, Office office) {
        return people.values().stream()
                .filter(person -> person.is(role) && person.worksFor(office))
                .min(java.util.Comparator.comparing(Person::account));
    }

    /** Whoever holds the role for the office. Throws when the realm has nobody. */
    Person require(Role role, Office office) {
        return find(role, office)
                .orElseThrow(() -> new IllegalStateException("The realm has no " + role.title() + " of " + office));
    }

    /** The account's person. */
    Person named(String account) {
        return Optional.ofNullable(people.get(account))
                .orElseThrow(() -> new IllegalStateException("The realm has no " + account));
    }

    /** Does something as that person; in a transaction under way what follows sees it as if it had been committed. */
    <T> T as(Person person, Supplier<T> action) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                new Acting(person, UUID.randomUUID()),
                "",
                AuthorityUtils.createAuthorityList(
                        person.roles().stream().map(Role::authority).toList())));
        SecurityContextHolder.setContext(context);
        try {
            T result = action.get();
            if (entities.isJoinedToTransaction()) {
                entities.flush();
                entities.clear();
            }
            return result;
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does something as that person. */
    void as(Person person, Runnable action) {
        as(person, () -> {
            action.run();
            return true;
        });
    }

    private static Person person(Map<String, String> row) {
        return new Person(
                row.getOrDefault("account", ""),
                row.getOrDefault("name", ""),
                words(row.getOrDefault("roles", "")).stream().map(Role::valueOf).collect(Collectors.toSet()),
                words(row.getOrDefault("offices", "")).stream()
                        .map(Office::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static List<String> words(String cell) {
        return cell.isBlank() ? List.of() : Arrays.asList(cell.strip().split(" +"));
    }

    private record Acting(Person person, UUID signOn) implements SignedOn, AuthenticatedPrincipal {

        @Override
        public String getName() {
            return person.account();
        }
    }
}

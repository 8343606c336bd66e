package gov.ice.isaa.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import gov.ice.isaa.Portal;
import gov.ice.isaa.support.LivePage;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.Repository;

/** How the portal's code is written, as sentences. */
@AnalyzeClasses(packagesOf = Portal.class, importOptions = ImportOption.DoNotIncludeTests.class)
class CodeRulesTest {

    @ArchTest
    static final ArchRule the_policy_knows_no_framework = classes()
            .that()
            .resideInAPackage("..policy..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "gov.ice.isaa.policy..");

    @ArchTest
    static final ArchRule the_shell_knows_no_feature = classes()
            .that()
            .resideInAPackage("..shell..")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("gov.ice.isaa..")
                    .negate()
                    .or(resideInAnyPackage(
                            "gov.ice.isaa",
                            "gov.ice.isaa.shell..",
                            "gov.ice.isaa.people",
                            "gov.ice.isaa.policy",
                            "gov.ice.isaa.support",
                            "gov.ice.isaa.trail")));

    @ArchTest
    static final ArchRule a_view_has_no_query_and_no_transaction = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.springframework.jdbc..",
                    "org.springframework.data..",
                    "org.springframework.transaction..");

    @ArchTest
    static final ArchRule every_page_says_who_may_see_it = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class);

    @ArchTest
    static final ArchRule a_page_belongs_to_its_module_alone =
            classes().that().areAnnotatedWith(Route.class).should().notBePublic();

    @ArchTest
    static final ArchRule an_entity_has_no_setter = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule entities_and_repositories_belong_to_their_module_alone = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule dependencies_come_by_constructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith(jakarta.annotation.Resource.class);

    @ArchTest
    static final ArchRule the_time_comes_from_the_clock = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("gov.ice.isaa.support.TimeConfiguration")
            .and()
            .areNotAssignableTo(Clock.class)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now", ZoneId.class)
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now", ZoneId.class)
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** The signature and report libraries speak in java.util.Date at their edge. */
    @ArchTest
    static final ArchRule dates_are_of_java_time = noClasses()
            .that()
            .resideOutsideOfPackages("..signing..", "..reporting..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.text.SimpleDateFormat");

    @ArchTest
    static final ArchRule a_page_is_changed_from_outside_by_what_also_sends_it = noClasses()
            .that()
            .areNotAssignableTo(LivePage.class)
            .should()
            .callMethod(UI.class, "access", Command.class)
            .orShould()
            .callMethod(UI.class, "accessSynchronously", Command.class);

    @ArchTest
    static final ArchRule names_are_of_the_field = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Data")
            .orShould()
            .haveSimpleNameEndingWith("Info")
            .orShould()
            .haveSimpleNameEndingWith("Impl");

    @ArchTest
    static final ArchRule pages_use_free_components_alone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin.flow.component.charts..",
                    "com.vaadin.flow.component.richtexteditor..",
                    "com.vaadin.flow.component.gridpro..",
                    "com.vaadin.flow.component.crud..",
                    "com.vaadin.flow.component.board..",
                    "com.vaadin.flow.component.dashboard..",
                    "com.vaadin.flow.component.cookieconsent..",
                    "com.vaadin.flow.component.map..",
                    "com.vaadin.flow.component.spreadsheet..",
                    "com.vaadin.collaborationengine..");
}

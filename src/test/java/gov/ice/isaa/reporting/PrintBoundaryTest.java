package gov.ice.isaa.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import gov.ice.isaa.Portal;

@AnalyzeClasses(packagesOf = Portal.class, importOptions = ImportOption.DoNotIncludeTests.class)
class PrintBoundaryTest {

    private static final DescribedPredicate<JavaClass> THE_PRINTING_LIBRARIES =
            JavaClass.Predicates.resideInAnyPackage("net.sf.jasperreports..", "com.lowagie..");

    @ArchTest
    static final ArchRule the_printing_libraries_are_known_to_the_press_alone = noClasses()
            .that()
            .resideOutsideOfPackage("..reporting.print..")
            .should()
            .dependOnClassesThat(THE_PRINTING_LIBRARIES);

    @ArchTest
    static final ArchRule no_public_signature_names_a_printing_library = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("..reporting..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should(nameAPrintingLibrary());

    private static ArchCondition<JavaMethod> nameAPrintingLibrary() {
        return new ArchCondition<>("name a printing library") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = THE_PRINTING_LIBRARIES.test(method.getRawReturnType())
                        || method.getRawParameterTypes().stream().anyMatch(THE_PRINTING_LIBRARIES);
                events.add(new SimpleConditionEvent(method, named, method.getFullName()));
            }
        };
    }
}

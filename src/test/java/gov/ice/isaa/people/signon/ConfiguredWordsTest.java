package gov.ice.isaa.people.signon;

import static gov.ice.isaa.people.signon.TestAnswer.attribute;
import static org.assertj.core.api.Assertions.assertThat;

import gov.ice.isaa.operations.AgencySettings;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.policy.Office;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.saml.saml2.core.Response;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.saml2.core.OpenSamlInitializationService;

/** An identity provider with names and words of its own, told of as docs/operations.md says. */
class ConfiguredWordsTest {

    private static final Map<String, String> NAMES = Map.of(
            "ISAA_SIGN_ON_ATTRIBUTES_ACCOUNT", "uid",
            "ISAA_SIGN_ON_ATTRIBUTES_NAME", "displayName",
            "ISAA_SIGN_ON_ATTRIBUTES_ROLES", "memberOf",
            "ISAA_SIGN_ON_ATTRIBUTES_OFFICES", "orgCode",
            "ISAA_SIGN_ON_ATTRIBUTES_POSITION", "jobTitle");

    private static final String WORDS = """
            isaa.sign-on:
              roles:
                "[CN=ISAA Program Officers,OU=Groups]": PROGRAM_OFFICER
                "[CN=ISAA Readers,OU=Groups]": OVERSIGHT
              offices:
                "[1200]": HSI_DOMESTIC
            """;

    @Test
    void names_and_words_of_the_agency_become_roles_and_offices_and_no_other_word_does() {
        portal(WORDS).run(context -> {
            assertThat(context).hasNotFailed();

            Person person = context.getBean(AttributeMapping.class)
                    .person(assertion(attribute("uid", "agency-1")
                            + attribute("displayName", "Program Officer of the agency")
                            + attribute("memberOf", "CN=ISAA Program Officers,OU=Groups", "EXECUTIVE_AGENT")
                            + attribute("orgCode", "1200", "OPLA")
                            + attribute("jobTitle", "Section Chief")
                            + attribute("roles", "CN=ISAA Readers,OU=Groups")));

            assertThat(person.account()).isEqualTo("agency-1");
            assertThat(person.name()).isEqualTo("Program Officer of the agency");
            assertThat(person.roles()).containsExactly(Role.PROGRAM_OFFICER);
            assertThat(person.offices()).containsExactly(Office.HSI_DOMESTIC);
            assertThat(person.position()).isEqualTo("Section Chief");
        });
    }

    @Test
    void a_word_for_a_role_that_does_not_exist_stops_the_start() {
        portal(WORDS.replace("OVERSIGHT", "OVERSEER"))
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("OVERSEER"));
    }

    private static ApplicationContextRunner portal(String yaml) {
        return AgencySettings.with(AgencySettings.variables(NAMES).withUserConfiguration(Settings.class), yaml);
    }

    private static Assertion assertion(String attributes) throws Exception {
        OpenSamlInitializationService.initialize();
        String encoded = new TestAnswer(TestIdp.create(), "_request", "http://localhost:8080")
                .with("attributes", attributes)
                .encoded();
        var response = (Response) XMLObjectSupport.unmarshallFromInputStream(
                XMLObjectProviderRegistrySupport.getParserPool(),
                new ByteArrayInputStream(Base64.getDecoder().decode(encoded)));
        return response.getAssertions().getFirst();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SignOnSettings.class)
    @Import(AttributeMapping.class)
    static class Settings {}
}

package gov.ice.isaa.people.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecords;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;

/** Every response that differs in one respect from the good one is refused, recorded, and leaves no session. */
class RefusedSignOnTest extends SignOnFixture {

    private static final String XML_DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String SUCCESS = "urn:oasis:names:tc:SAML:2.0:status:Success";

    @Autowired
    TrailRecords trail;

    @ParameterizedTest(name = "{0} is refused as {1}")
    @MethodSource("answers")
    void an_answer_that_is(String what, Reason reason, UnaryOperator<TestAnswer> change) throws Exception {
        Asked asked = ask();

        MvcResult refused = send(asked, change.apply(answer(asked)));

        assertThat(refused.getResponse().getStatus()).isEqualTo(401);
        assertThat(refused.getResponse().getContentAsString())
                .contains("You could not be signed in")
                .doesNotContain(reason.name(), "hsi-program-officer", "Exception");
        assertThat(asked.session().isInvalid()).isTrue();
        assertThat(trail.find(TrailFilter.subject(reference(refused)), 0, 10))
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.action()).isEqualTo("signon.refused");
                    assertThat(record.facts()).containsEntry("reason", reason.name());
                });
    }

    static Stream<Arguments> answers() {
        Stream<Arguments> wrapped = Arrays.stream(Wrapping.values())
                .map(shape -> answer(
                        "wrapped: "
                                + shape.name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '),
                        shape == Wrapping.FORGED_ASSERTION_BEFORE_THE_ORIGINAL
                                        || shape
                                                == Wrapping
                                                        .FORGED_ASSERTION_WITH_THE_SIGNATURE_AND_THE_ORIGINAL_AT_THE_END
                                ? Reason.ASSERTION_COUNT
                                : Reason.WRAPPED,
                        it -> it.signs(shape.signedResponse, !shape.signedResponse)
                                .afterSigning(shape)));
        return Stream.of(signatures(), addresses(), times(), shapes(), wrapped).flatMap(rows -> rows);
    }

    private static Stream<Arguments> signatures() {
        return Stream.of(
                answer("unsigned", Reason.UNSIGNED, it -> it.signs(false, false)),
                answer("signed by another key", Reason.SIGNATURE, it -> it.signedBy(TestKeys.rsa(2048))),
                answer(
                        "signed by another key in the assertion alone",
                        Reason.SIGNATURE,
                        it -> it.signedBy(TestKeys.rsa(2048)).signs(false, true)),
                answer(
                        "signed with SHA-1",
                        Reason.ALGORITHM,
                        it -> it.methods(XML_DSIG + "rsa-sha1", TestAnswer.SHA256)),
                answer(
                        "digested with SHA-1",
                        Reason.ALGORITHM,
                        it -> it.methods(TestAnswer.RSA_SHA256, XML_DSIG + "sha1")),
                answer(
                        "signed with a shared secret's method",
                        Reason.ALGORITHM,
                        it -> it.finished(xml -> xml.replace(
                                TestAnswer.RSA_SHA256, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"))),
                answer(
                        "changed after signing",
                        Reason.SIGNATURE,
                        it -> it.finished(xml -> xml.replace("hsi-program-officer", "ice-director"))),
                answer(
                        "changed in the assertion that alone is signed",
                        Reason.SIGNATURE,
                        it -> it.signs(false, true)
                                .finished(xml -> xml.replace("hsi-program-officer", "ice-director"))));
    }

    private static Stream<Arguments> addresses() {
        return Stream.of(
                answer("for another audience", Reason.AUDIENCE, it -> it.with("audience", "https://other.test")),
                answer(
                        "for no audience",
                        Reason.AUDIENCE,
                        it -> it.replace(
                                "<saml:AudienceRestriction><saml:Audience>{audience}</saml:Audience>"
                                        + "</saml:AudienceRestriction>",
                                "")),
                answer("for another recipient", Reason.RECIPIENT, it -> it.with("recipient", "https://other.test/acs")),
                answer("for no recipient", Reason.RECIPIENT, it -> it.replace(" Recipient=\"{recipient}\"", "")),
                answer(
                        "sent to another destination",
                        Reason.DESTINATION,
                        it -> it.with("destination", "https://other.test/acs")),
                answer(
                        "sent to no destination",
                        Reason.DESTINATION,
                        it -> it.replace(" Destination=\"{destination}\"", "")),
                answer(
                        "from another issuer",
                        Reason.ISSUER,
                        it -> it.signs(false, true).with("issuer", "https://other.test")),
                answer(
                        "signed as a whole for another issuer",
                        Reason.SIGNATURE,
                        it -> it.with("issuer", "https://other.test")),
                answer(
                        "from another issuer in its assertion",
                        Reason.ISSUER,
                        it -> it.with("assertion-issuer", "https://other.test")),
                answer("to another request", Reason.IN_RESPONSE_TO, it -> it.with("in-response-to", "_other")),
                answer("confirmed for another request", Reason.IN_RESPONSE_TO, it -> it.with("confirms", "_other")),
                answer(
                        "to no request",
                        Reason.IN_RESPONSE_TO,
                        it -> it.replace(" InResponseTo=\"{in-response-to}\"", "")),
                answer(
                        "confirmed for no request",
                        Reason.IN_RESPONSE_TO,
                        it -> it.replace(" InResponseTo=\"{confirms}\"", "")));
    }

    private static Stream<Arguments> times() {
        Instant now = Instant.now();
        return Stream.of(
                answer(
                        "expired",
                        Reason.EXPIRED,
                        it -> it.with("not-on-or-after", now.minusSeconds(120).toString())),
                answer(
                        "to be confirmed by a time that has passed",
                        Reason.EXPIRED,
                        it -> it.with("confirm-by", now.minusSeconds(120).toString())),
                answer(
                        "issued an hour ago",
                        Reason.EXPIRED,
                        it -> it.with("issued", now.minusSeconds(3600).toString())),
                answer(
                        "not yet valid",
                        Reason.NOT_YET_VALID,
                        it -> it.with("not-before", now.plusSeconds(3600).toString())),
                answer(
                        "authenticated in the future",
                        Reason.AUTHENTICATION,
                        it -> it.with("authenticated", now.plusSeconds(3600).toString())),
                answer("without an end", Reason.CONFIRMATION, it -> it.replace(" NotOnOrAfter=\"{confirm-by}\"", "")));
    }

    private static Stream<Arguments> shapes() {
        return Stream.of(
                answer(
                        "a failure",
                        Reason.STATUS,
                        it -> it.with("status", "urn:oasis:names:tc:SAML:2.0:status:AuthnFailed")),
                answer(
                        "without a status",
                        Reason.STATUS,
                        it -> it.replace("<samlp:Status><samlp:StatusCode Value=\"{status}\"/></samlp:Status>", "")),
                answer(
                        "of two assertions",
                        Reason.ASSERTION_COUNT,
                        it -> it.signs(true, false).replace("</samlp:Response>", ANOTHER + "</samlp:Response>")),
                answer(
                        "without an assertion",
                        Reason.ASSERTION_COUNT,
                        it -> it.signs(true, false)
                                .afterTemplate(xml -> xml.replaceAll("<saml:Assertion.*Assertion>", ""))),
                answer(
                        "with a DOCTYPE",
                        Reason.DOCTYPE,
                        it -> it.finished(xml -> "<!DOCTYPE samlp:Response [<!ENTITY a \"b\">]>" + xml)),
                answer(
                        "with a comment inside the NameID",
                        Reason.COMMENT,
                        it -> it.with("name-id", "hsi-program-officer<!-- -->.example")),
                answer(
                        "with a processing instruction inside the NameID",
                        Reason.COMMENT,
                        it -> it.with("name-id", "hsi-program-officer<?a b?>.example")),
                answer("without a name", Reason.SUBJECT, it -> it.with("name-id", " ")),
                answer("for a holder of a key", Reason.CONFIRMATION, it -> it.replace("cm:bearer", "cm:holder-of-key")),
                answer("in UTF-16", Reason.MALFORMED, it -> it.encodedIn(StandardCharsets.UTF_16, xml -> xml)),
                answer(
                        "in UTF-16 without a mark",
                        Reason.MALFORMED,
                        it -> it.encodedIn(StandardCharsets.UTF_16LE, xml -> xml)),
                answer(
                        "in ISO-8859-1",
                        Reason.MALFORMED,
                        it -> it.with("name-id", "fran\u00e7ois")
                                .encodedIn(StandardCharsets.ISO_8859_1, RefusedSignOnTest::calledLatin)),
                answer(
                        "called ISO-8859-1 although every reading of it is the same",
                        Reason.MALFORMED,
                        it -> it.encodedIn(StandardCharsets.UTF_8, RefusedSignOnTest::calledLatin)),
                answer("not XML", Reason.MALFORMED, it -> it.finished(xml -> "hello")),
                answer(
                        "not a response",
                        Reason.MALFORMED,
                        it -> it.finished(xml -> "<a ID=\"b\" xmlns=\"" + SUCCESS + "\"/>")));
    }

    private static String calledLatin(String xml) {
        return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + xml;
    }

    private static final String ANOTHER = """
            <saml:Assertion ID="_another" Version="2.0" IssueInstant="{issued}"><saml:Issuer>{issuer}</saml:Issuer>\
            </saml:Assertion>""";

    private static Arguments answer(String what, Reason reason, UnaryOperator<TestAnswer> change) {
        return arguments(what, reason, change);
    }
}

package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.policy.Office;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the trail keeps of a request, of what was done and of what was refused. */
@PortalTest
class RequestTrailTest {

    @Autowired
    Requests requests;

    @Autowired
    TrailRecords trail;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void every_step_of_a_request_leaves_its_record() {
        var request = SampleRequests.complete(requests, "samarkand");
        String agreement = SampleRequests.open(requests, request).number();

        var records = trail.find(TrailFilter.subject(request.number()), 0, 50);

        assertThat(records)
                .extracting(TrailRecord::action)
                .containsExactly(
                        "intake.agreement-opened",
                        "intake.planned",
                        "intake.determined",
                        "intake.answered",
                        "intake.entered",
                        "intake.begun");
        assertThat(records.getFirst().facts()).containsEntry("agreement", agreement);
        assertThat(records).allMatch(record -> record.account().equals("hsi-program-officer"));
        assertThat(records).noneMatch(record -> record.facts().toString().contains("samarkand"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_by_somebody_who_may_only_read_is_refused_and_recorded(
            String action, BiConsumer<Requests, RequestView> change) {
        var request = SampleRequests.begun(requests);
        SignIn.as(DemoPeople.IGP_COORDINATOR);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> change.accept(requests, request));

        assertThat(refused(request)).containsEntry("asked", action);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void a_change_by_another_office_finds_no_request_and_is_recorded(
            String action, BiConsumer<Requests, RequestView> change) {
        var request = SampleRequests.begun(requests);
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);

        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> change.accept(requests, request));

        assertThat(refused(request)).containsEntry("asked", action);
    }

    @Test
    void a_request_begun_for_another_office_is_refused_and_recorded() {
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> requests.begin(Office.HSI_DOMESTIC));

        var last = trail.find(new TrailFilter("HSI_DOMESTIC", true, "ero-program-officer", "", null, null), 0, 1);
        assertThat(last.getFirst().facts()).containsEntry("asked", "intake.begin");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "intake.enter",
                        (requests, request) ->
                                requests.enter(request.id(), request.entries(), SampleRequests.entries("Forged"))),
                change(
                        "intake.answer",
                        (requests, request) ->
                                requests.answer(request.id(), request.facts(), SampleRequests.facts(request.facts()))),
                change(
                        "intake.plan",
                        (requests, request) ->
                                requests.plan(request.id(), request.opening(), SampleRequests.opening(request))),
                change(
                        "intake.decide",
                        (requests, request) ->
                                requests.decide(request.id(), request.leverage(), Set.of(), false, "Forged")),
                change("intake.determine", (requests, request) -> requests.determine(request.id(), request.facts())),
                change(
                        "intake.close",
                        (requests, request) -> requests.close(request.id(), Closing.NOT_PURSUED, "Forged")),
                change("intake.open", SampleRequests::open),
                change("intake.erase", (requests, request) -> requests.erase(request.id())));
    }

    private static Arguments change(String action, BiConsumer<Requests, RequestView> change) {
        return arguments(action, change);
    }

    private Map<String, String> refused(RequestView request) {
        TrailRecord last =
                trail.find(TrailFilter.subject(request.number()), 0, 1).getFirst();
        assertThat(last.action()).isEqualTo("access.refused");
        return last.facts();
    }
}

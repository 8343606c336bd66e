package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.TrailFilter;
import gov.ice.isaa.trail.TrailRecord;
import gov.ice.isaa.trail.TrailRecords;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class ClassifiedRequestTest {

    @Autowired
    Requests requests;

    @Autowired
    TrailRecords trail;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_request_that_turns_out_classified_leaves_no_row_behind() {
        var request = SampleRequests.complete(requests, "thule");

        requests.erase(request.id());

        assertThatExceptionOfType(NoSuchRequest.class).isThrownBy(() -> requests.require(request.number()));
        for (String table : new String[] {"request_determination", "request_leverage"}) {
            assertThat(jdbc.sql("SELECT count(*) FROM " + table + " WHERE request_id = ?")
                            .param(request.id())
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void the_trail_keeps_the_number_of_an_erased_request_and_nothing_that_was_typed() {
        var request = SampleRequests.complete(requests, "ultima thule");

        requests.erase(request.id());

        var records = trail.find(TrailFilter.subject(request.number()), 0, 50);
        assertThat(records.getFirst().action()).isEqualTo("intake.erased");
        assertThat(records).extracting(TrailRecord::action).contains("intake.begun", "intake.entered");
        assertThat(records).noneMatch(record -> record.facts().toString().contains("thule"));
    }

    @Test
    void a_request_that_led_somewhere_is_not_erased() {
        var opened = SampleRequests.complete(requests, "hyperborea");
        SampleRequests.open(requests, opened);
        var closed = SampleRequests.begun(requests);
        requests.close(closed.id(), Closing.NOT_PURSUED, "Withdrawn");

        for (var finished : List.of(opened, closed)) {
            assertThatExceptionOfType(UserMistake.class)
                    .isThrownBy(() -> requests.erase(finished.id()))
                    .withMessageContaining("OPR Security");
            assertThat(requests.require(finished.number()).open()).isFalse();
        }
    }

    @Test
    void a_stop_before_anything_was_typed_makes_no_request() {
        SignIn.as(DemoPeople.ERO_PROGRAM_OFFICER);
        int before = ofEro();

        requests.stop();

        assertThat(ofEro()).isEqualTo(before);
    }

    @Test
    void only_a_program_officer_stops_a_request() {
        SignIn.as(DemoPeople.OVERSIGHT);

        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(requests::stop);
    }

    private int ofEro() {
        return jdbc.sql("SELECT count(*) FROM request WHERE program_office = 'ERO_FIELD'")
                .query(Integer.class)
                .single();
    }
}

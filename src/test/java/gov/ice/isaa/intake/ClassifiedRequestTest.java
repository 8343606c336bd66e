package gov.ice.isaa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gov.ice.isaa.DemoPeople;
import gov.ice.isaa.PortalTest;
import gov.ice.isaa.SignIn;
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
    JdbcClient jdbc;

    @AfterEach
    void leave() {
        SignIn.out();
    }

    @Test
    void a_request_that_turns_out_classified_leaves_no_row_behind() {
        var request = SampleRequests.complete(requests, "thule");

        requests.erase(request.id(), true);

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

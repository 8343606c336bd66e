package gov.ice.isaa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** Health and figures, as a machine that cannot sign on reads them. */
class ManagementTest extends Journey {

    @LocalManagementPort
    private int port;

    @Test
    void health_is_told_without_details_on_a_port_of_its_own() throws Exception {
        var answer = get("http://localhost:" + port + "/actuator/health");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("details");
    }

    @Test
    void figures_are_there_for_prometheus() throws Exception {
        assertThat(get("http://localhost:" + port + "/actuator/prometheus").body())
                .contains("hikaricp_connections");
    }

    @Test
    void the_portals_own_port_gives_neither() throws Exception {
        assertThat(get(address("actuator/prometheus")).statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }
}

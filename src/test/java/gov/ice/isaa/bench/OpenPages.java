package gov.ice.isaa.bench;

import gov.ice.isaa.browser.WirePage;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/** Opens pages, says so, and keeps them open until its input ends. */
final class OpenPages {

    static final String OPEN = "Open";

    private OpenPages() {}

    /** Takes the portal's address, the route and how many pages. */
    public static void main(String[] arguments) throws IOException {
        try (HttpClient http = WirePage.client()) {
            List<WirePage> pages = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(arguments[2]); i++) {
                pages.add(WirePage.open(http, arguments[0], CommentFigures.reader(i), arguments[1]));
            }
            System.out.println(OPEN);
            while (System.in.read() >= 0) {
                // Nobody says anything; the end of it is the word to leave.
            }
            pages.forEach(WirePage::close);
        }
    }
}

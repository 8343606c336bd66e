package gov.ice.isaa.people.signon;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** A page outside the portal proper, for those who are not, no longer or not yet signed on: a heading, a few sentences, a link. */
final class PlainPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final int status;
    private final String heading;
    private final List<String> body = new ArrayList<>();
    private String script = "";

    PlainPage(int status, String heading) {
        this.status = status;
        this.heading = heading;
    }

    /** Adds a paragraph; the text is escaped. */
    PlainPage say(String text) {
        body.add("<p>" + HtmlUtils.htmlEscape(text) + "</p>");
        return this;
    }

    /** Adds a link to an address of the portal itself. */
    PlainPage link(String text, String address) {
        body.add("<p><a class=\"action\" href=\"" + HtmlUtils.htmlEscape(address) + "\">" + HtmlUtils.htmlEscape(text)
                + "</a></p>");
        return this;
    }

    /** Adds a form of hidden fields with one button, which the page presses itself where scripts run. */
    PlainPage form(String action, String button, List<Field> fields) {
        script = "document.forms[0].submit()";
        StringBuilder form = new StringBuilder("<form method=\"post\" action=\"")
                .append(HtmlUtils.htmlEscape(action))
                .append("\">");
        for (Field field : fields) {
            form.append("<input type=\"hidden\" name=\"")
                    .append(HtmlUtils.htmlEscape(field.name()))
                    .append("\" value=\"")
                    .append(HtmlUtils.htmlEscape(field.value()))
                    .append("\">");
        }
        body.add(form.append("<button>")
                .append(HtmlUtils.htmlEscape(button))
                .append("</button></form>")
                .toString());
        return this;
    }

    /** A hidden field of a form. */
    record Field(String name, String value) {}

    /** Writes the page with its status; it is never kept by a browser or a proxy. */
    void write(HttpServletResponse response) throws IOException {
        String nonce = RelayState.next();
        response.setStatus(status);
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy", script.isEmpty() ? POLICY : POLICY + "; script-src 'nonce-" + nonce + "'");
        response.getWriter().write("""
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%1$s – ISAA portal</title>
                        <link rel="stylesheet" href="/plain.css">
                        </head>
                        <body>
                        <main>
                        <p class="product">ISAA portal</p>
                        <h1>%1$s</h1>
                        %2$s
                        </main>
                        %3$s</body>
                        </html>
                        """.formatted(
                        HtmlUtils.htmlEscape(heading),
                        String.join("\n", body),
                        script.isEmpty() ? "" : "<script nonce=\"" + nonce + "\">" + script + "</script>\n"));
    }
}

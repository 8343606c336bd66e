package gov.ice.isaa.support.paper;

import gov.ice.isaa.support.PlainText;
import org.springframework.web.util.HtmlUtils;

/**
 * A signature field made ready before anybody signs, because one added later would break PDF/UA.
 *
 * @param name the field's name in the PDF; the printed text holds an element with this id where the field goes
 * @param description what a screen reader says for the field
 */
public record PreparedField(String name, String description) {

    /** Keeps the description in one line, as the tag in the printed file has it. */
    public PreparedField {
        description = PlainText.line(description);
    }

    /** The room for the field, to stand in the printed text. */
    public String box() {
        return "<div class=\"field\" id=\"%s\" title=\"%s\"></div>"
                .formatted(HtmlUtils.htmlEscapeDecimal(name), HtmlUtils.htmlEscapeDecimal(description));
    }
}

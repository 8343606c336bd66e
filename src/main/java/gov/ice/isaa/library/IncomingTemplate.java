package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.support.UserMistake;
import java.util.List;

/**
 * A template that came in a file, before it is taken over.
 *
 * @param base the text that was being prepared when the file was read
 * @param template that text as the file has it
 * @param losses what the file holds that a template cannot, in sentences
 */
public record IncomingTemplate(Template base, Template template, List<String> losses) {

    /** Copies the losses. */
    public IncomingTemplate {
        losses = List.copyOf(losses);
    }

    /** The template of the file, for a text that is still the same. Throws {@link UserMistake} otherwise. */
    public Template onto(Template now) {
        if (!now.equals(base)) {
            throw new UserMistake(
                    "The version in preparation was changed since you chose the file. Choose the file again to see what it changes.");
        }
        return template;
    }
}

package gov.ice.isaa.library;

import gov.ice.isaa.drafting.Template;
import gov.ice.isaa.drafting.Templates;
import gov.ice.isaa.drafting.word.RefusedFile;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.UserMistake;
import gov.ice.isaa.trail.Refusals;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/** Versions of the template as files, and files as what could become the next version. */
@Service
public class TemplateFiles {

    /** The media type of JSON. */
    public static final String JSON = "application/json";

    private static final String AGENCY = "U.S. Immigration and Customs Enforcement";

    private final Templates templates;
    private final Preparation preparation;
    private final CurrentUser currentUser;
    private final AgencyTime time;
    private final Refusals refusals;

    /** A Word file may take much memory while it is read, so that they are read one at a time. */
    private final Semaphore reading = new Semaphore(1, true);

    TemplateFiles(
            Templates templates, Preparation preparation, CurrentUser currentUser, AgencyTime time, Refusals refusals) {
        this.templates = templates;
        this.preparation = preparation;
        this.currentUser = currentUser;
        this.time = time;
        this.refusals = refusals;
    }

    /** The version as a Word file. Throws {@link UserMistake} when there is none that the current person may see. */
    public byte[] word(int version) {
        return TemplateWord.write(template(version), AGENCY, LocalDateTime.ofInstant(time.now(), AgencyTime.ZONE));
    }

    /** The version as JSON in UTF-8. Throws {@link UserMistake} when there is none that the current person may see. */
    public byte[] json(int version) {
        return TemplateJson.write(template(version));
    }

    private Template template(int version) {
        return preparation
                .current()
                .map(PreparedVersion::template)
                .filter(prepared -> prepared.version() == version)
                .orElseGet(() -> templates.version(version));
    }

    /**
     * What a Word or JSON file would make of the version being prepared; nothing is changed. Only the clause administrator may
     * ask.
     *
     * @param name the file's name, which tells its kind
     * @throws RefusedFile with a plain reason when it is damaged, harmful, or no template
     * @throws UserMistake when no version is being prepared
     */
    public IncomingTemplate read(String name, byte[] content) {
        if (!currentUser.require().is(Role.CLAUSE_ADMINISTRATOR)) {
            throw refusals.refuse("template.take-in", "Clause library");
        }
        Template base = preparation
                .current()
                .orElseThrow(() -> new UserMistake("No version is being prepared. Begin one first."))
                .template();
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            return TemplateJson.read(content, base);
        }
        reading.acquireUninterruptibly();
        try {
            return TemplateWord.read(content, base);
        } finally {
            reading.release();
        }
    }
}

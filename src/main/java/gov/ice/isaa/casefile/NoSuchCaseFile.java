package gov.ice.isaa.casefile;

import com.vaadin.flow.router.NotFoundException;

/** There is no such case file, or the person may not know that there is: one answer for both. */
public class NoSuchCaseFile extends NotFoundException {

    NoSuchCaseFile() {
        super("There is no such case file that you may see.");
    }
}

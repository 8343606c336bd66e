package gov.ice.isaa.intake;

import com.vaadin.flow.router.NotFoundException;

/** There is no such request, or the person may not know that there is: one answer for both. */
public class NoSuchRequest extends NotFoundException {

    NoSuchRequest() {
        super("There is no such request that you may see.");
    }
}

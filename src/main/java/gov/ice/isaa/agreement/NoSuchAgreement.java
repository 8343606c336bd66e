package gov.ice.isaa.agreement;

import com.vaadin.flow.router.NotFoundException;

/** There is no such agreement, or the person may not know that there is: one answer for both. */
public class NoSuchAgreement extends NotFoundException {

    /** Names what was asked for. */
    public NoSuchAgreement(String number) {
        super("There is no agreement " + number + " that you may see.");
    }
}

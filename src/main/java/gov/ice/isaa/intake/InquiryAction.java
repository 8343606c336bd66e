package gov.ice.isaa.intake;

import java.util.Locale;

/** What can be done with an inquiry that is under way. */
public enum InquiryAction {
    /** IGP confirms that it brought a referral to the body that decides. */
    PASS_ON,
    ANSWER,
    /** The Executive Associate Director approves or declines. */
    DECIDE,
    WITHDRAW;

    /** The action in the trail, such as {@code pass-on}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

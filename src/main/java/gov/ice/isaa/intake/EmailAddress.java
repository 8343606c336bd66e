package gov.ice.isaa.intake;

import java.util.regex.Pattern;

/** Whether a text can be an e-mail address; only a message sent to it would prove more. */
public final class EmailAddress {

    private static final Pattern PLAUSIBLE =
            Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;.]+(\\.[^@\\s<>\",;.]+)+");

    private EmailAddress() {}

    /** Whether the text has a name, an at sign and a host with a dot, and nothing that addresses do not hold. */
    public static boolean plausible(String text) {
        return text.length() <= 254 && PLAUSIBLE.matcher(text).matches();
    }
}

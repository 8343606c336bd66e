package gov.ice.isaa.support;

import com.vaadin.flow.component.html.Div;

/** A message in the page, where the thing happened; it is read out by a screen reader when it appears. */
public class Message extends Div {

    /** What kind of message it is. */
    public enum Kind {
        INFORMATION,
        DONE,
        WARNING,
        PROBLEM
    }

    /** An empty, hidden message to be filled later. */
    public Message() {
        addClassName("message");
        setVisible(false);
    }

    /** A message of the kind. */
    public Message(Kind kind, String text) {
        this();
        show(kind, text);
    }

    /** Shows the text in place of what was shown before. */
    public void show(Kind kind, String text) {
        for (Kind other : Kind.values()) {
            removeClassName(className(other));
        }
        addClassName(className(kind));
        getElement().setAttribute("role", kind == Kind.PROBLEM ? "alert" : "status");
        setText(text);
        setVisible(true);
    }

    /** Runs the action and shows what a {@link UserMistake} says. Tells whether it went through. */
    public boolean guard(Runnable action) {
        try {
            action.run();
            clear();
            return true;
        } catch (UserMistake mistake) {
            show(Kind.PROBLEM, String.valueOf(mistake.getMessage()));
            return false;
        }
    }

    /** Hides the message. */
    public void clear() {
        setText("");
        setVisible(false);
    }

    private static String className(Kind kind) {
        return "message-" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}

package gov.ice.isaa.policy;

import java.util.Locale;

/** What the questions of an interview are about; one topic is asked at a time, in this order. */
public enum Topic {
    SHARING("What is shared with whom", Question.CLASSIFICATION),
    EXEMPTIONS("Whether it is exempt", Question.EXEMPTION),
    INFORMATION("Which information", Question.OTHER_COMPONENTS),
    PERSONS("Persons and their rights", Question.PERSONAL_INFORMATION),
    HELP("Systems, law and other offices", Question.TECHNICAL_CONNECTION);

    private final String title;
    private final Question first;

    Topic(String title, Question first) {
        this.title = title;
        this.first = first;
    }

    /** The name shown to people. */
    public String title() {
        return title;
    }

    /** The name in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Topic of(Question question) {
        Topic found = SHARING;
        for (Topic topic : values()) {
            if (topic.first.compareTo(question) <= 0) {
                found = topic;
            }
        }
        return found;
    }
}

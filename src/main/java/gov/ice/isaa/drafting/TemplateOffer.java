package gov.ice.isaa.drafting;

import gov.ice.isaa.support.UserMistake;
import java.util.List;

/** The choices that a version of the template leaves to the drafter of one case, in the order of its sections. */
public record TemplateOffer(int version, List<ChoicePoint> points) {

    /** Copies the points. */
    public TemplateOffer {
        points = List.copyOf(points);
    }

    /** Throws {@link UserMistake} when something was decided on another version of the template. */
    void check(int decidedOn) {
        if (decidedOn != version) {
            throw new UserMistake("The template has a newer version since you opened this page. Load the page again.");
        }
    }

    /** The point of this key in the version. Throws {@link UserMistake} where there is none. */
    ChoicePoint point(int decidedOn, String key) {
        check(decidedOn);
        return points.stream()
                .filter(point -> point.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new UserMistake("The template has no such choice. Load the page again."));
    }
}

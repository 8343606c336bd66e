package gov.ice.isaa.drafting;

import java.util.List;

/** The choices that a version of the template leaves to the drafter of one case, in the order of its sections. */
public record TemplateOffer(int version, List<ChoicePoint> points) {

    /** Copies the points. */
    public TemplateOffer {
        points = List.copyOf(points);
    }
}

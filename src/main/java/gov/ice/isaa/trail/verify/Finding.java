package gov.ice.isaa.trail.verify;

/**
 * Something that is not as it was recorded.
 *
 * @param where the record, checkpoint or file, such as {@code Record 1,204}
 * @param why what is wrong with it, as a sentence
 */
public record Finding(String where, String why) {

    @Override
    public String toString() {
        return where + ": " + why;
    }
}

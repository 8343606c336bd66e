package gov.ice.isaa.casefile;

import gov.ice.isaa.policy.Office;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A system that the information comes from or goes to (NE-03, DV-08).
 *
 * @param steward the office that answers for its data; null while not known
 * @param sornTitle title of the system of records notice; empty for none
 * @param routineUseLetter letter of the routine use that allows the sharing
 * @param pia name or number of the privacy impact assessment
 * @param commingled whether the data is mixed with other data there; null while not known
 */
public record CaseSystem(
        UUID id,
        String name,
        SystemRole role,
        @Nullable Office steward,
        String sornTitle,
        String sornNumber,
        String routineUseLetter,
        String routineUse,
        String pia,
        @Nullable Boolean commingled)
        implements CaseRow<CaseSystem> {

    /** A system of which nothing is known but its name; the information comes from it. */
    public static CaseSystem named(String name) {
        return new CaseSystem(UUID.randomUUID(), name, SystemRole.SOURCE, null, "", "", "", "", "", null);
    }

    @Override
    public String title() {
        return name;
    }

    /** Whether the data is mixed with other data there, in words. */
    public static String commingledInWords(@Nullable Boolean commingled) {
        return commingled == null ? "Not known yet" : commingled ? "Yes" : "No";
    }

    @Override
    public CaseSystem merged(CaseSystem before, CaseSystem saved, FieldMerge merge) {
        return new CaseSystem(
                id,
                merge.field("Name", before.name, name, saved.name, String::toString),
                merge.field("Source or target", before.role, role, saved.role, SystemRole::title),
                merge.field(
                                "Steward office",
                                Optional.ofNullable(before.steward),
                                Optional.ofNullable(steward),
                                Optional.ofNullable(saved.steward),
                                office -> office.map(Office::title).orElse(""))
                        .orElse(null),
                merge.field("Title of the SORN", before.sornTitle, sornTitle, saved.sornTitle, String::toString),
                merge.field("Number of the SORN", before.sornNumber, sornNumber, saved.sornNumber, String::toString),
                merge.field(
                        "Letter of the routine use",
                        before.routineUseLetter,
                        routineUseLetter,
                        saved.routineUseLetter,
                        String::toString),
                merge.field("Routine use", before.routineUse, routineUse, saved.routineUse, String::toString),
                merge.field("PIA", before.pia, pia, saved.pia, String::toString),
                merge.field(
                                "Commingled",
                                Optional.ofNullable(before.commingled),
                                Optional.ofNullable(commingled),
                                Optional.ofNullable(saved.commingled),
                                mixed -> commingledInWords(mixed.orElse(null)))
                        .orElse(null));
    }
}

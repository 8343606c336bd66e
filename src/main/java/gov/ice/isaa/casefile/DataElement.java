package gov.ice.isaa.casefile;

import java.util.UUID;

/**
 * A data element that is to be shared, with its marks and why it is needed (NE-03, DV-07, DV-10).
 *
 * @param system the name of the system it is held in, one of the case file; empty while not known
 * @param reason why the purpose needs it, or why it is left out
 */
public record DataElement(
        UUID id,
        String name,
        String description,
        String system,
        PiiMark pii,
        SensitivityMark sensitivity,
        Need need,
        String reason)
        implements CaseRow<DataElement> {

    @Override
    public String title() {
        return name;
    }

    /** What tells two elements of one case file apart: name and system, as they are compared. */
    public ElementKey key() {
        return new ElementKey(NameKey.of(name), NameKey.of(system));
    }

    /** Whether everything said is the same, whichever row it stands in. */
    public boolean says(DataElement other) {
        return equals(new DataElement(
                id,
                other.name,
                other.description,
                other.system,
                other.pii,
                other.sensitivity,
                other.need,
                other.reason));
    }

    @Override
    public DataElement merged(DataElement before, DataElement saved, FieldMerge merge) {
        return new DataElement(
                id,
                merge.field("Name", before.name, name, saved.name, String::toString),
                merge.field("Description", before.description, description, saved.description, String::toString),
                merge.field("System", before.system, system, saved.system, String::toString),
                merge.field("PII", before.pii, pii, saved.pii, PiiMark::title),
                merge.field("Sensitivity", before.sensitivity, sensitivity, saved.sensitivity, SensitivityMark::title),
                merge.field("Needed", before.need, need, saved.need, Need::title),
                merge.field("Reason", before.reason, reason, saved.reason, String::toString));
    }
}

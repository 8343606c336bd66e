package gov.ice.isaa.casefile;

import gov.ice.isaa.policy.Office;
import java.util.UUID;

/**
 * Who answers for the data of an office (NE-03).
 *
 * @param name the person or the group
 * @param contact how to reach them: an e-mail address or a telephone number; empty while not known
 */
public record DataSteward(UUID id, Office office, String name, String contact) implements CaseRow<DataSteward> {

    @Override
    public String title() {
        return name;
    }

    @Override
    public DataSteward merged(DataSteward before, DataSteward saved, FieldMerge merge) {
        return new DataSteward(
                id,
                merge.field("Office", before.office, office, saved.office, Office::title),
                merge.field("Name", before.name, name, saved.name, String::toString),
                merge.field("Contact", before.contact, contact, saved.contact, String::toString));
    }
}

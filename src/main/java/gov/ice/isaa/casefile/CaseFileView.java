package gov.ice.isaa.casefile;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A case file as it stands, for reading; its data elements are read by the page ({@link DataElements}).
 *
 * @param revision goes up with every change of anything in it
 * @param texts what was written; a field without a text is not there
 * @param rights what the reader may do
 */
public record CaseFileView(
        UUID id,
        int revision,
        Map<CaseField, String> texts,
        List<CaseSystem> systems,
        List<DataSteward> stewards,
        CaseFileSummary summary,
        CaseFileRights rights) {

    /** The text of the field; empty when nothing was written. */
    public String text(CaseField field) {
        return texts.getOrDefault(field, "");
    }
}

package gov.ice.isaa.casefile;

import java.util.UUID;

/** What tests write into case files. */
public final class SampleCaseFiles {

    private SampleCaseFiles() {}

    /** A data element without a system, of which is said only what it is and its mark. */
    public static DataElement element(String name, PiiMark pii) {
        return new DataElement(UUID.randomUUID(), name, "", "", pii, SensitivityMark.NONE, Need.UNDECIDED, "");
    }

    /** The same data element with another description. */
    public static DataElement described(DataElement element, String description) {
        return new DataElement(
                element.id(),
                element.name(),
                description,
                element.system(),
                element.pii(),
                element.sensitivity(),
                element.need(),
                element.reason());
    }

    /** The same data element with another reason. */
    public static DataElement because(DataElement element, String reason) {
        return new DataElement(
                element.id(),
                element.name(),
                element.description(),
                element.system(),
                element.pii(),
                element.sensitivity(),
                element.need(),
                reason);
    }

    /** The same data element in another system. */
    public static DataElement in(DataElement element, String system) {
        return new DataElement(
                element.id(),
                element.name(),
                element.description(),
                system,
                element.pii(),
                element.sensitivity(),
                element.need(),
                element.reason());
    }
}

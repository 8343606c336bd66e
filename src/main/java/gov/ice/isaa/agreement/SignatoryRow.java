package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.Office;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** A signatory as stored. */
@Embeddable
record SignatoryRow(@Enumerated(EnumType.STRING) @Nullable Office office, String party, String name, String title) {

    SignatoryRow(Signatory signatory) {
        this(signatory.office(), signatory.party(), signatory.name(), signatory.title());
    }

    Signatory signatory() {
        return new Signatory(office, party, name, title);
    }
}

package gov.ice.isaa.agreement;

import gov.ice.isaa.policy.PartyKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** A party as stored. */
@Embeddable
record PartyRow(String name, @Enumerated(EnumType.STRING) PartyKind kind) {

    PartyRow(Party party) {
        this(party.name(), party.kind());
    }

    Party party() {
        return new Party(name, kind);
    }
}

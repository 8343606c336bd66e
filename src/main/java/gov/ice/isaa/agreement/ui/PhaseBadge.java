package gov.ice.isaa.agreement.ui;

import gov.ice.isaa.agreement.Phase;
import gov.ice.isaa.support.Badge;
import gov.ice.isaa.support.Badge.Tone;

/** A phase as a badge. */
final class PhaseBadge {

    private PhaseBadge() {}

    static Badge of(Phase phase) {
        return new Badge(
                phase.title(),
                switch (phase) {
                    case INITIATION, NEGOTIATION, DEVELOPMENT -> Tone.NEUTRAL;
                    case CLEARANCE, SIGNATURE -> Tone.INFORMATION;
                    case IN_FORCE -> Tone.GOOD;
                    case TERMINATED, EXPIRED -> Tone.ATTENTION;
                });
    }
}

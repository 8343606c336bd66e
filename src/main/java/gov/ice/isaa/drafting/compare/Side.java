package gov.ice.isaa.drafting.compare;

/** Which of the two texts a rendering shows. */
enum Side {
    BOTH,
    BOTH_ON_PAPER,
    OLD,
    NEW;

    boolean both() {
        return this == BOTH || this == BOTH_ON_PAPER;
    }

    boolean shows(Piece piece) {
        return both() || (this == OLD ? piece.before() : piece.after()) != null;
    }

    boolean shows(TextChange text) {
        return both() || (this == OLD ? text.before() : text.after()) != null;
    }
}

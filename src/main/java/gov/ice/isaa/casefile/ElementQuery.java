package gov.ice.isaa.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Which data elements are sought.
 *
 * @param pii the mark they carry; null for any
 * @param words part of the name; empty for any
 */
public record ElementQuery(@Nullable PiiMark pii, String words) {

    /** All of them. */
    public static final ElementQuery ALL = new ElementQuery(null, "");
}

package gov.ice.isaa.casefile;

import java.util.UUID;

/** A row of a case file, which is written as a whole and merged field by field. */
public interface CaseRow<R extends CaseRow<R>> {

    /** What identifies the row, whatever is written in it. */
    UUID id();

    /** What the row is called, in a message. */
    String title();

    /** This row as its writer wants it, put together with what somebody else saved since the writer had it before. */
    R merged(R before, R saved, FieldMerge merge);
}

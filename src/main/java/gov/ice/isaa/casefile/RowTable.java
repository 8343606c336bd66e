package gov.ice.isaa.casefile;

import java.util.Optional;
import java.util.UUID;

/** The stored rows of one kind; every row belongs to a case file and is found only in it. */
interface RowTable<R extends CaseRow<R>> {

    /** A row as stored, with the account that saved it last. */
    record Stored<R>(R row, String changedBy) {}

    Optional<Stored<R>> find(UUID caseFile, UUID id);

    void insert(UUID caseFile, R row, String account);

    void update(UUID caseFile, R row, String account);

    /** Tells whether there was such a row. */
    boolean delete(UUID caseFile, UUID id);
}

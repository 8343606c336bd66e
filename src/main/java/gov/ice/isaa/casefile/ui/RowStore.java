package gov.ice.isaa.casefile.ui;

import gov.ice.isaa.casefile.CaseRow;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where rows of one kind are saved; what goes wrong is thrown as the services throw it. */
interface RowStore<R extends CaseRow<R>> {

    /** The row as saved now; empty when it is there no longer. */
    Optional<R> saved(UUID id);

    /** Saves a row; {@code before} is null to add it. */
    void save(@Nullable R before, R after);

    /** Removes a row. */
    void remove(UUID id);
}

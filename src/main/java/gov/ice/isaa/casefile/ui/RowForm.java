package gov.ice.isaa.casefile.ui;

import com.vaadin.flow.component.Component;
import gov.ice.isaa.casefile.CaseRow;
import gov.ice.isaa.support.UserMistake;
import java.util.List;

/** The fields of a row; a new form stands for a new row. */
interface RowForm<R extends CaseRow<R>> {

    /** The fields, in order. */
    List<Component> fields();

    /** Fills the fields. */
    void show(R row);

    /** What is written; it stands for the row last shown. Throws {@link UserMistake} when a choice is missing. */
    R written();
}

package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import gov.ice.isaa.intake.RequestEntries;
import gov.ice.isaa.intake.RequestField;
import gov.ice.isaa.support.FactList;
import java.util.List;

/** What somebody who is asked about a request needs to know of it, and no more. */
class RequestSummary extends Div {

    RequestSummary(RequestEntries entries) {
        var kind = entries.partyKind();
        var facts = new FactList()
                .fact("Requesting party", entries.text(RequestField.PARTY_NAME))
                .fact("Kind of party", kind == null ? "" : kind.title());
        for (RequestField field :
                List.of(RequestField.MISSION_NEED, RequestField.INFORMATION, RequestField.INTENDED_USE)) {
            if (entries.has(field)) {
                facts.fact(field.label(), InquiryCard.typed(entries.text(field)));
            } else {
                facts.fact(field.label(), "");
            }
        }
        add(new H2("The request"), facts);
        addClassNames("card", "form");
    }
}

package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import gov.ice.isaa.drafting.BaselineCheck;
import gov.ice.isaa.drafting.DraftPanel;
import gov.ice.isaa.drafting.DraftPanelContext;
import org.springframework.core.annotation.Order;

/** Shows whoever reads a draft how it stands with the Handbook's baseline, anew with each version (DV-01…10). */
@org.springframework.stereotype.Component
@Order(1)
class BaselinePanel implements DraftPanel {

    private final BaselineCheck check;

    BaselinePanel(BaselineCheck check) {
        this.check = check;
    }

    @Override
    public String label() {
        return "Baseline";
    }

    @Override
    public Component create(DraftPanelContext context) {
        BaselineList list = new BaselineList(context);
        list.show(check.of(context.draft()));
        context.onDraftShown(draft -> list.show(check.of(draft)));
        context.onAgreementChanged(() -> list.show(check.of(context.draft())));
        Div panel = new Div(list);
        panel.addClassName("baseline-panel");
        return panel;
    }
}

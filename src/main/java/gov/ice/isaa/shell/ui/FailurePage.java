package gov.ice.isaa.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;

/** Something failed on our side: a reference to give to support, and nothing of the inside. */
@PermitAll
@ParentLayout(MainLayout.class)
@PageTitle("Something went wrong")
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        return show(Failure.of(parameter.getException(), event.getLocation().getPath()));
    }
}

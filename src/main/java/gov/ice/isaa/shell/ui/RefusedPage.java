package gov.ice.isaa.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** A page or an action that the person's roles do not include. */
@PermitAll
@ParentLayout(MainLayout.class)
@PageTitle("Not yours to open")
class RefusedPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(
                "Your roles do not include this",
                "If your work needs it, ask your office's coordinator at Information Governance to have the role added.");
        return HttpServletResponse.SC_FORBIDDEN;
    }
}

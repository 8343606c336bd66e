package gov.ice.isaa.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something failed on our side: a reference to give to support, and nothing of the inside. */
@PermitAll
@ParentLayout(MainLayout.class)
@PageTitle("Something went wrong")
class FailurePage extends ErrorPage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Failure {} at {}", reference, event.getLocation().getPath(), parameter.getException());
        show(
                "Something went wrong on our side",
                "Nothing was changed. Try again; if it happens again, give the help desk this reference: " + reference
                        + ".");
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}

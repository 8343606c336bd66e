package gov.ice.isaa.people.signon;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What stands there when a request fails before or beside the portal's pages: a plain page, a reference, nothing of the inside. */
@Controller
class PlainErrors implements ErrorController {

    private static final Logger log = LoggerFactory.getLogger(PlainErrors.class);

    private final String contact;

    PlainErrors(SignOnSettings settings) {
        contact = settings.contact();
    }

    @RequestMapping("/error")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = status(request);
        if (status < 500) {
            new PlainPage(status, status == 404 ? "There is nothing here" : "This request could not be taken")
                    .say("The address may be mistyped or out of date. Nothing was changed.")
                    .link("Go to the portal", "/")
                    .write(response);
            return;
        }
        String reference = RelayState.next().substring(0, 10);
        log.error(
                "Failure {} with status {} at {}",
                reference,
                status,
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        new PlainPage(status, "Something went wrong on our side")
                .say("Please try again. If it happens again, give the reference " + reference + " to " + contact + ".")
                .link("Go to the portal", "/")
                .write(response);
    }

    /** The status of the failed request; asked for directly there is nothing at this address. */
    private static int status(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return status instanceof Integer code && HttpStatus.resolve(code) != null && code >= 400
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
    }
}

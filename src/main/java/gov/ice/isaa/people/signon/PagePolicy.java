package gov.ice.isaa.people.signon;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.ContentTypeOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.HstsConfig;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/**
 * What a browser may do with the portal's pages. Scripts run only from the portal itself or with the page's own nonce.
 * Vaadin's engine builds functions out of what the server sends and writes style elements, so 'unsafe-eval' and inline
 * styles must stay; inline scripts need not.
 */
@Component
class PagePolicy implements VaadinServiceInitListener {

    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";
    private static final String ANY_RESPONSE =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";
    private static final String PAGE = "default-src 'self'; script-src 'self' 'unsafe-eval' 'nonce-%s'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "frame-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private final boolean encrypted;

    PagePolicy(@Value("${isaa.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        encrypted = baseUrl.startsWith("https:");
    }

    /**
     * Sets the headers of every response before anything is written; a page replaces the content policy by its own. The
     * framework's own writers wait until a response is committed, and miss those that are forwarded to Vaadin.
     */
    void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentTypeOptions(ContentTypeOptionsConfig::disable)
                .frameOptions(FrameOptionsConfig::disable)
                .httpStrictTransportSecurity(HstsConfig::disable));
        http.addFilterBefore(this::write, HeaderWriterFilter.class);
    }

    private void write(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletResponse http = (HttpServletResponse) response;
        http.setHeader(CONTENT_SECURITY_POLICY, ANY_RESPONSE);
        http.setHeader("X-Content-Type-Options", "nosniff");
        http.setHeader("X-Frame-Options", "SAMEORIGIN");
        http.setHeader("Referrer-Policy", "same-origin");
        http.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
        if (encrypted) {
            http.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        chain.doFilter(request, response);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PagePolicy::allowOwnScripts);
    }

    /** The session's cookie stays away from scripts and from other sites' forms, and on https from plain http. */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setSecure(encrypted);
            context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        };
    }

    /** The first state of a page stands in a script: what somebody typed must not end that script and begin markup. */
    private static void keepInsideItsScript(Document page) {
        for (Element state : page.select("script[initial]")) {
            for (DataNode json : state.dataNodes()) {
                json.setWholeData(json.getWholeData().replace("<", "\\u003c"));
            }
        }
    }

    private static void allowOwnScripts(IndexHtmlResponse page) {
        String nonce = RelayState.next();
        for (Element script : page.getDocument().getElementsByTag("script")) {
            script.attr("nonce", nonce);
        }
        keepInsideItsScript(page.getDocument());
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
        page.getVaadinResponse().setHeader(CONTENT_SECURITY_POLICY, PAGE.formatted(nonce));
    }
}

package gov.ice.isaa;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Signs many browsers on without the identity provider, where a figure or a page is looked at and not the sign-on. */
@Configuration(proxyBeanMethods = false)
public class DirectSignOn {

    private static final String PATH = "/direct-sign-on";

    /** The route that signs the account of the demonstration on and then opens the page. */
    public static String route(String account, String page) {
        return PATH.substring(1) + "?account=" + account + "&page=" + page;
    }

    @Bean
    FilterRegistrationBean<Filter> directSignOnFilter() {
        Filter filter = (request, response, chain) -> {
            var asked = (HttpServletRequest) request;
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(SignIn.authentication(DemoPeople.of(asked.getParameter("account"))));
            asked.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
            ((HttpServletResponse) response).sendRedirect("/" + asked.getParameter("page"));
        };
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns(PATH);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}

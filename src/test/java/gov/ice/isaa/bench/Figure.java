package gov.ice.isaa.bench;

import org.springframework.context.ApplicationContext;

/** Something this machine is measured by; it adds what it measured to the figures. */
interface Figure {

    void measure(Figures figures) throws Exception;

    /** Where the portal that is measured listens, with a slash at the end. */
    static String address(ApplicationContext portal) {
        return "http://localhost:" + portal.getEnvironment().getRequiredProperty("local.server.port") + "/";
    }
}

package gov.ice.isaa;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The ISAA portal: one application, a modular monolith of the packages beside this class. */
@SpringBootApplication
@Push
@StyleSheet(Lumo.STYLESHEET)
@CssImport("./isaa.css")
public class Portal implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "icon.svg");
        settings.addMetaTag("color-scheme", "light dark");
    }

    /** Starts the portal; settings come from the environment (docs/operations.md). */
    public static void main(String[] args) {
        SpringApplication.run(Portal.class, args);
    }
}

package gov.ice.isaa.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import gov.ice.isaa.people.CurrentUser;
import gov.ice.isaa.people.Person;
import gov.ice.isaa.people.Role;
import gov.ice.isaa.people.SignedOn;
import gov.ice.isaa.shell.SessionWarning;
import gov.ice.isaa.support.IdleClock;
import gov.ice.isaa.support.Marked;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;

/** The frame of every page: marking above and below, navigation of what the person may open, who is signed in. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private final Span markingAbove = marking();
    private final Span markingBelow = marking();
    private final Main content = new Main();

    MainLayout(CurrentUser currentUser, IdleClock idle, @Value("${isaa.demonstration:false}") boolean demonstration) {
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#content", "Skip to the page");
        skip.addClassName("skip-link");
        skip.getElement().setAttribute("router-ignore", true);

        SignedOn signedOn = currentUser.requireSignedOn();
        SessionWarning session = new SessionWarning(idle, signedOn);
        Div bar = new Div(new DrawerToggle(), name(demonstration), account(signedOn.person(), session));
        bar.addClassName("bar");
        Header top = new Header(skip, markingAbove, bar, session);
        top.addClassName("top");
        addToNavbar(top);
        addToDrawer(navigation());
        // Once: put in anew with every page, it would attach each page twice.
        setContent(content);
    }

    @Override
    public void showRouterLayoutContent(HasElement page) {
        String marking = page instanceof Marked marked ? marked.marking() : Marked.UNMARKED;
        markingAbove.setText(marking);
        markingBelow.setText(marking);
        content.removeAll();
        content.add((Component) page, markingBelow);
    }

    @Override
    public void removeRouterLayoutContent(HasElement page) {
        content.removeAll();
    }

    private static Span marking() {
        Span marking = new Span(Marked.UNMARKED);
        marking.addClassName("marking");
        return marking;
    }

    private static Component name(boolean demonstration) {
        Anchor name = new Anchor("", "Information sharing and access agreements");
        name.addClassName("name");
        Div words = new Div(name);
        words.addClassName("names");
        if (demonstration) {
            Span note = new Span(new Text("Demonstration"), new Span(" with made-up data"));
            note.addClassName("demonstration");
            words.add(note);
        }
        return words;
    }

    private static Component account(Person person, SessionWarning session) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        menu.addClassName("person");
        Avatar avatar = new Avatar(person.name());
        avatar.setAbbreviation(person.name().substring(0, 1));
        avatar.getElement().setAttribute("aria-hidden", "true");
        avatar.getElement().setAttribute("tabindex", "-1");
        Div words = new Div(new Span(person.name()));
        words.addClassName("person-name");
        MenuItem item = menu.addItem(new Div(avatar, words));
        item.addClassName("person-item");
        item.setAriaLabel(person.name() + ": your account");
        String roles = person.roles().stream().map(Role::title).sorted().collect(Collectors.joining(", "));
        MenuItem held = item.getSubMenu().addItem(roles);
        held.setEnabled(false);
        held.addClassName("roles");
        item.getSubMenu().addItem("Sign out", event -> session.signOut());
        return menu;
    }

    private static Component navigation() {
        SideNav navigation = new SideNav();
        navigation.setLabel("Portal");
        MenuConfiguration.getMenuEntries().forEach(entry -> navigation.addItem(item(entry)));
        return navigation;
    }

    private static SideNavItem item(MenuEntry entry) {
        SideNavItem item = new SideNavItem(entry.title(), entry.path());
        item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
        if (entry.icon() != null) {
            item.setPrefixComponent(new Icon(entry.icon()));
        }
        return item;
    }
}

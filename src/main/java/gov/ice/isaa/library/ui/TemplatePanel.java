package gov.ice.isaa.library.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import gov.ice.isaa.drafting.DraftPanel;
import gov.ice.isaa.drafting.DraftPanelContext;
import gov.ice.isaa.drafting.compare.ComparisonHtml;
import gov.ice.isaa.library.NewsForDrafts;
import gov.ice.isaa.library.Preparation;
import gov.ice.isaa.library.TemplateNews;
import gov.ice.isaa.support.AgencyTime;
import gov.ice.isaa.support.Live;
import gov.ice.isaa.support.LiveRefresh;
import gov.ice.isaa.support.Message;
import java.util.Map;
import org.springframework.core.annotation.Order;

/** Tells whoever reads a draft of a newer version of the template, and what that says otherwise (TE-05). */
@org.springframework.stereotype.Component
@Order(-1)
class TemplatePanel implements DraftPanel {

    private final NewsForDrafts news;
    private final Live live;

    TemplatePanel(NewsForDrafts news, Live live) {
        this.news = news;
        this.live = live;
    }

    /** It has a heading of its own while there is something newer. */
    @Override
    public String label() {
        return "";
    }

    @Override
    public Component create(DraftPanelContext context) {
        return new Panel(news, context, live);
    }

    /** The panel of one open page. */
    @CssImport("./library/library.css")
    private static final class Panel extends Div {

        private final transient NewsForDrafts news;
        private final transient DraftPanelContext context;

        Panel(NewsForDrafts news, DraftPanelContext context, Live live) {
            this.news = news;
            this.context = context;
            addClassName("template-panel");
            LiveRefresh.of(this, live, () -> Preparation.TOPIC, this::show);
            show();
        }

        private void show() {
            removeAll();
            show(news.about(context.draft()));
        }

        private void show(TemplateNews about) {
            if (!about.any()) {
                return;
            }
            add(new H2("Newer template"));
            String when = (about.inEffect() ? "in effect since " : "in effect from ")
                    + AgencyTime.date(about.newest().effectiveOn());
            add(new Message(
                    Message.Kind.INFORMATION,
                    "This draft keeps version %d of the template. Version %d is newer, %s: %s"
                            .formatted(
                                    about.begunWith(),
                                    about.newest().number(),
                                    when,
                                    about.newest().reason())));
            if (about.clauses().isEmpty()) {
                add(new Paragraph("Nothing in it concerns a clause of this draft."));
                return;
            }
            UnorderedList list = new UnorderedList();
            list.addClassName("plain");
            about.clauses().forEach(clause -> list.add(item(clause)));
            // What scrolls without anything in it to go to is itself reached with the keyboard.
            Div scrolled = new Div(list);
            scrolled.addClassName("template-news");
            scrolled.getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", "What is newer in the template");
            int concerned = about.clauses().size();
            add(new Details(
                    concerned == 1
                            ? "One clause that concerns this draft"
                            : "%d clauses that concern this draft".formatted(concerned),
                    scrolled));
        }

        private ListItem item(TemplateNews.Clause clause) {
            String what =
                    clause.before() == null ? "new" : clause.after() == null ? "no longer there" : "other wording";
            Span head = new Span(clause.heading() + ": " + what);
            head.addClassName("entry-head");
            Div redline = new Div();
            redline.addClassName("compared-text");
            // ComparisonHtml escapes every text.
            redline.getElement()
                    .setProperty("innerHTML", ComparisonHtml.block(clause.before(), clause.after(), Map.of()));
            ListItem item = new ListItem(head, redline);
            clause.reasons().forEach(reason -> {
                Span why = new Span("Why: " + reason);
                why.addClassName("source");
                item.add(why);
            });
            String place = clause.place();
            if (place != null) {
                Button jump = new Button("Show it in the draft", click -> context.reveal(place));
                jump.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
                item.add(jump);
            }
            return item;
        }
    }
}

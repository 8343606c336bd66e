package gov.ice.isaa.drafting.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import gov.ice.isaa.drafting.DraftHtml;
import gov.ice.isaa.drafting.Section;
import gov.ice.isaa.support.Choices;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The heading of a section on the page, who else writes there, and the tools beside it. The browser lays it: a long draft has
 * many sections.
 */
@Tag("isaa-section-head")
@JsModule("./draft/isaa-section-head.ts")
class SectionHead extends Component {

    /** What the reader may do with a section. */
    enum Tool {
        COMMENT,
        EDIT
    }

    /**
     * A heading as the browser is told of it.
     *
     * @param name the section with its whole number, as the tools call it
     */
    record Heading(String level, String number, String words, String name) {}

    private final transient Consumer<Tool> use;
    private Set<Tool> offered = EnumSet.noneOf(Tool.class);

    SectionHead(Section section, String number, String name, Consumer<Tool> use) {
        this.use = use;
        getElement().getClassList().add("section-head");
        getElement()
                .setPropertyBean(
                        "heading",
                        new Heading(
                                section.level().name().toLowerCase(Locale.ROOT),
                                DraftHtml.shownNumber(number),
                                section.heading(),
                                name));
    }

    /** Offers these tools and no others. */
    void offer(Set<Tool> tools) {
        if (!tools.equals(offered)) {
            offered = EnumSet.copyOf(tools);
            getElement()
                    .setPropertyList("tools", offered.stream().map(Tool::name).toList());
        }
    }

    /** Whether the tool is offered now. */
    boolean offers(Tool tool) {
        return offered.contains(tool);
    }

    /** Says who else writes here; nobody when there is nothing to say. */
    void writer(String sentence) {
        if (!sentence.equals(getElement().getProperty("writer", ""))) {
            getElement().setProperty("writer", sentence);
        }
    }

    /** Puts the keyboard on the tool, where it is offered. */
    void focus(Tool tool) {
        getElement().callJsFunction("focusTool", tool.name());
    }

    /** Whoever presses twice, or presses what was taken back meanwhile, has used it once or not at all. */
    @ClientCallable
    void use(String tool) {
        Tool used = Choices.named(Tool.values(), Optional.of(tool));
        if (used != null && offers(used)) {
            use.accept(used);
        }
    }
}

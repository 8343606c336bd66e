package gov.ice.isaa.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import gov.ice.isaa.policy.CaseFacts;
import gov.ice.isaa.policy.Question;
import gov.ice.isaa.policy.Questionnaire;
import gov.ice.isaa.policy.Topic;
import java.util.List;
import java.util.function.Consumer;

/** The topics of the interview with how much of each is answered; a topic that asks nothing yet cannot be opened. */
class TopicList extends Nav {

    private final transient Consumer<Topic> chosen;

    TopicList(Consumer<Topic> chosen) {
        this.chosen = chosen;
        addClassName("topics");
        setAriaLabel("Topics of the questions");
    }

    void show(CaseFacts facts, Topic open) {
        List<Question> asked = Questionnaire.questions(facts);
        OrderedList list = new OrderedList();
        for (Topic topic : Topic.values()) {
            List<Question> of =
                    asked.stream().filter(question -> question.topic() == topic).toList();
            long answered = of.stream().filter(facts::answered).count();
            Span state = new Span(
                    of.isEmpty()
                            ? "Nothing to ask so far"
                            : answered == of.size() ? "Done" : answered + " of " + of.size() + " answered");
            state.addClassName("state");
            Button button = new Button(topic.title(), event -> chosen.accept(topic));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            button.setEnabled(!of.isEmpty());
            if (topic == open) {
                button.getElement().setAttribute("aria-current", "step");
            }
            list.add(new ListItem(button, state));
        }
        removeAll();
        add(list);
    }
}

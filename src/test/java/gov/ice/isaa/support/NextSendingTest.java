package gov.ice.isaa.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NextSendingTest {

    final Div page = new Div();
    final AtomicInteger told = new AtomicInteger();
    final NextSending sending = new NextSending(page, told::incrementAndGet);

    @BeforeEach
    void a_page() {
        MockVaadin.setup();
        UI.getCurrent().add(page);
    }

    @AfterEach
    void leave() {
        MockVaadin.tearDown();
    }

    @Test
    void what_is_asked_for_often_while_nothing_is_sent_is_told_once() {
        sending.ask();
        sending.ask();
        sending.ask();
        assertThat(told).hasValue(0);

        MockVaadin.clientRoundtrip(false);
        assertThat(told).hasValue(1);
        MockVaadin.clientRoundtrip(false);
        assertThat(told).hasValue(1);
    }

    @Test
    void what_is_told_at_once_is_not_told_again() {
        sending.ask();
        sending.now();
        sending.now();
        MockVaadin.clientRoundtrip(false);

        assertThat(told).hasValue(1);
    }

    @Test
    void a_page_that_was_left_is_told_again_when_it_is_back() {
        sending.ask();
        UI.getCurrent().remove(page);
        MockVaadin.clientRoundtrip(false);
        assertThat(told).hasValue(0);

        UI.getCurrent().add(page);
        sending.ask();
        MockVaadin.clientRoundtrip(false);
        assertThat(told).hasValue(1);
    }
}

package gov.ice.isaa.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    final ReadOnce<String, Integer> answers = new ReadOnce<>();
    final AtomicInteger read = new AtomicInteger();

    @Test
    void many_who_hear_of_one_change_read_once() throws Exception {
        var everybodyAsks = new CountDownLatch(1);
        List<Future<Integer>> told = new ArrayList<>();
        try (var pages = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                told.add(pages.submit(() -> answers.since(7, "thread", () -> {
                    await(everybodyAsks);
                    return read.incrementAndGet();
                })));
            }
            everybodyAsks.countDown();
            for (Future<Integer> one : told) {
                assertThat(one.get()).isEqualTo(1);
            }
        }
        assertThat(read).hasValue(1);
    }

    @Test
    void what_was_read_before_a_change_answers_nobody_who_hears_of_it() {
        assertThat(answers.since(7, "thread", read::incrementAndGet)).isEqualTo(1);
        assertThat(answers.since(8, "thread", read::incrementAndGet)).isEqualTo(2);
        assertThat(answers.since(7, "thread", read::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void a_reading_that_fails_is_tried_again() {
        assertThatIllegalStateException()
                .isThrownBy(() -> answers.since(7, "thread", () -> {
                    throw new IllegalStateException("The database does not answer");
                }));
        assertThat(answers.since(7, "thread", read::incrementAndGet)).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package dev.shopkeeper.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.failure.Unavailable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MeanwhileTest {

    @Test
    void goesOnWhileItsCallerDoesSomethingElse() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Meanwhile<String> work = Meanwhile.doing(() -> {
            begun.countDown();
            return "done";
        });

        begun.await();

        assertThat(work.result()).isEqualTo("done").isEqualTo(work.result());
    }

    @Test
    void throwsWhatWasThrown() {
        Unavailable away = new Unavailable(Unavailable.Why.AWAY, "away");
        Meanwhile<String> work = Meanwhile.doing(() -> {
            throw away;
        });

        assertThatThrownBy(work::result).isSameAs(away);
    }

    @Test
    void waitsForItsEndThoughInterruptedAndStaysInterrupted() {
        CountDownLatch end = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        Meanwhile<String> work = Meanwhile.doing(() -> {
            while (end.getCount() > 0) {
                end.countDown();
            }
            return "done";
        });

        assertThat(work.result()).isEqualTo("done");
        assertThat(Thread.interrupted()).isTrue();
    }
}

package dev.shopkeeper.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class RepetitionsTest {

    private static final Logger LOG = LoggerFactory.getLogger(RepetitionsTest.class);
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Repetitions repetitions = new Repetitions();

    @Test
    void waitsForTheStepUnderWayAndBeginsNoOther() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        AtomicBoolean through = new AtomicBoolean();
        AtomicInteger begun = new AtomicInteger();
        Repetition slow = new Repetition(
                () -> {
                    begun.incrementAndGet();
                    inside.countDown();
                    awaitQuietly(told);
                    through.set(true);
                },
                PAUSE,
                LOG,
                "slow");
        repetitions.start("slow", slow);
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

        Thread stopping = Thread.ofVirtual().start(repetitions::end);
        assertThat(stopping.join(Duration.ofMillis(50))).isFalse();
        told.countDown();
        stopping.join();

        assertThat(through).isTrue();
        assertThat(begun).hasValue(1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

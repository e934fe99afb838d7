package dev.shopkeeper.ai.chat.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.model.Asked;
import dev.shopkeeper.application.chat.model.GeminiImitation;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.Play;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked again, when, and of whom. */
class GeminiRetriesTest {

    private final GeminiImitation gemini = GeminiImitation.start();
    private final Asking alone = Asking.of(gemini);
    private final Asking both = Asking.of(gemini, Asking.FIRST, Asking.SECOND);

    @AfterEach
    void close() {
        alone.close();
        both.close();
        gemini.close();
    }

    @Test
    void waitsAsLongAsItIsTold() {
        gemini.then(Play.rateLimited(Duration.ofMillis(900)), Play.says("Yes."));
        Instant began = Instant.now();
        assertThat(alone.ask()).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(Duration.between(began, Instant.now())).isGreaterThanOrEqualTo(Duration.ofMillis(900));
        assertThat(gemini.asked()).hasSize(2);
    }

    @Test
    void doesNotWaitBeyondTheDeadline() {
        gemini.then(Play.rateLimited(Duration.ofSeconds(39)));
        Instant began = Instant.now();
        assertThat(alone.ask()).isInstanceOfSatisfying(ModelOutcome.RateLimited.class, limited -> {
            assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(39));
            assertThat(limited.worthWaiting()).isTrue();
            assertThat(limited.charges()).isEmpty();
        });
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void leavesABusyModelAloneForAsLongAsItAsked() {
        gemini.then(Play.rateLimited(Duration.ofSeconds(39)));
        alone.ask();
        assertThat(alone.ask())
                .isInstanceOfSatisfying(ModelOutcome.RateLimited.class, limited -> assertThat(limited.retryAfter())
                        .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(39)));
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void guessesWhereNoDelayIsTold() {
        gemini.then(Play.rateLimited());
        assertThat(alone.ask())
                .isInstanceOfSatisfying(ModelOutcome.RateLimited.class, limited -> assertThat(limited.retryAfter())
                        .isPositive());
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void doesNotComeBackTodayWhenTheDayIsSpent() {
        gemini.then(Play.dayIsSpent());
        assertThat(alone.ask()).isInstanceOfSatisfying(ModelOutcome.RateLimited.class, limited -> {
            assertThat(limited.worthWaiting()).isFalse();
            assertThat(limited.retryAfter()).isGreaterThanOrEqualTo(Duration.ofHours(1));
        });
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void asksTheNextModelWhereOneIsBusyAwayOrGone() {
        for (Play play : new Play[] {
            Play.rateLimited(Duration.ofSeconds(30)), Play.error(503, "UNAVAILABLE"), Play.error(404, "NOT_FOUND")
        }) {
            gemini.reset();
            gemini.then(play, Play.says("Yes."));
            try (Asking fresh = Asking.of(gemini, Asking.FIRST, Asking.SECOND)) {
                assertThat(fresh.ask())
                        .isInstanceOfSatisfying(ModelOutcome.Answered.class, answered -> assertThat(answered.model())
                                .isEqualTo(Asking.SECOND));
            }
            assertThat(gemini.asked()).extracting(Asked::model).containsExactly(Asking.FIRST, Asking.SECOND);
        }
    }

    @Test
    void doesNotTryAWrongKeyOnEveryModel() {
        try (Asking wrong = new Asking(Asking.access("another-key", gemini.baseUrl(), Asking.FIRST, Asking.SECOND))) {
            assertThat(wrong.ask()).isInstanceOf(ModelOutcome.Misconfigured.class);
        }
        assertThat(gemini.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 504})
    void asksOnceMoreWhereTheProviderStumbled(int status) {
        gemini.then(Play.error(status, "UNAVAILABLE"), Play.says("Yes."));
        ModelOutcome outcome = alone.ask();
        assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(outcome.charges()).hasSize(1);
        assertThat(gemini.asked()).hasSize(2);
    }

    @Test
    void asksOnceMoreWhenAStreamBeginsWithAnError() {
        gemini.then(Play.errorInStream(503, "UNAVAILABLE"), Play.says("Yes."));
        assertThat(alone.ask()).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(alone.shown).hasToString("Yes.");
    }

    @Test
    void givesUpAfterTheSecondTime() {
        gemini.always(_ -> Play.error(503, "UNAVAILABLE"));
        assertThat(alone.ask()).isInstanceOf(ModelOutcome.Unavailable.class);
        assertThat(gemini.asked()).hasSize(2);
    }

    @Test
    void leavesAProviderAloneThatIsDown() {
        gemini.always(_ -> Play.error(503, "UNAVAILABLE"));
        for (int i = 0; i < 6; i++) {
            assertThat(alone.ask()).isInstanceOfAny(ModelOutcome.Unavailable.class, ModelOutcome.RateLimited.class);
        }
        assertThat(gemini.asked()).hasSize(4);
    }

    @Test
    void neverAsksAgainWhatWasShown() {
        gemini.then(Play.errorInStream(503, "UNAVAILABLE", "We have"), Play.says("Yes."));
        assertThat(both.ask()).isInstanceOf(ModelOutcome.CutOff.class);
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void stopsWhileItWaits() {
        gemini.then(Play.rateLimited(Duration.ofSeconds(4)));
        Instant began = Instant.now();
        ModelOutcome outcome = alone.ask(
                Duration.ofSeconds(20),
                () -> Duration.between(began, Instant.now()).toMillis() > 300);
        assertThat(outcome).isInstanceOf(ModelOutcome.Stopped.class);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }
}

package dev.shopkeeper.ai.chat.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.model.GeminiImitation;
import dev.shopkeeper.application.chat.model.ModelCharge;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelRequest;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.application.chat.model.Play;
import dev.shopkeeper.application.chat.model.Purpose;
import dev.shopkeeper.domain.chat.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One typed outcome for every way a call ends: nothing null, nothing whole that is not, nothing charged twice. */
class GeminiOutcomesTest {

    private final GeminiImitation gemini = GeminiImitation.start();
    private final Asking asking = Asking.of(gemini);

    @AfterEach
    void close() {
        asking.close();
        gemini.close();
    }

    private ModelOutcome afterPlaying(Play... plays) {
        gemini.then(plays);
        return asking.ask();
    }

    private static void isChargedOnce(ModelOutcome outcome) {
        assertThat(outcome.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.model()).isEqualTo(Asking.FIRST);
            assertThat(charge.usage().total()).isPositive();
        });
    }

    @Test
    void answersAsItStreams() {
        ModelOutcome outcome = afterPlaying(Play.says("We have ", "two ", "kayaks."));
        assertThat(outcome).isInstanceOfSatisfying(ModelOutcome.Answered.class, answered -> {
            assertThat(answered.text()).isEqualTo("We have two kayaks.");
            assertThat(answered.model()).isEqualTo(Asking.FIRST);
            assertThat(answered.calls()).isEmpty();
            assertThat(answered.charges())
                    .containsExactly(new ModelCharge(Asking.FIRST, new TokenUsage(120, 19 / 4 + 30), false));
        });
        assertThat(asking.shown).hasToString("We have two kayaks.");
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void neitherShowsThoughtsNorJoinsPartsWithBlankLines() {
        ModelOutcome outcome = afterPlaying(
                Play.atOnce(new Play.Part.Thought("the customer wants"), Play.text("Kay"), Play.text("aks.")));
        assertThat(outcome).isInstanceOfSatisfying(ModelOutcome.Answered.class, answered -> assertThat(answered.text())
                .isEqualTo("Kayaks."));
        assertThat(asking.shown).hasToString("Kayaks.");
    }

    @Test
    void endsWithASignatureWithoutText() {
        assertThat(afterPlaying(Play.parts(Play.text("Yes."), new Play.Part.SignatureOnly())))
                .isInstanceOfSatisfying(ModelOutcome.Answered.class, answered -> assertThat(answered.text())
                        .isEqualTo("Yes."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAFETY", "OTHER", "BLOCKLIST", "PROHIBITED_CONTENT", "A_REASON_NOBODY_KNOWS"})
    void saysWhyAQuestionIsBlocked(String reason) {
        ModelOutcome outcome = afterPlaying(Play.promptBlocked(reason));
        assertThat(outcome).isInstanceOfSatisfying(ModelOutcome.Blocked.class, blocked -> {
            assertThat(blocked.reason()).isEqualTo(reason);
            assertThat(blocked.usage()).isEqualTo(new TokenUsage(13, 0));
        });
        assertThat(gemini.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "IMAGE_SAFETY"})
    void saysThatAnAnswerWasStopped(String reason) {
        ModelOutcome outcome = afterPlaying(Play.finishes(reason, "It is ", "best to"));
        assertThat(outcome).isInstanceOfSatisfying(ModelOutcome.Blocked.class, blocked -> assertThat(blocked.reason())
                .isEqualTo(reason));
        isChargedOnce(outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MALFORMED_FUNCTION_CALL",
                "UNEXPECTED_TOOL_CALL",
                "TOO_MANY_TOOL_CALLS",
                "MISSING_THOUGHT_SIGNATURE",
                "MALFORMED_RESPONSE",
                "OTHER",
                "A_REASON_NOBODY_KNOWS"
            })
    void neverRepeatsAPaidCall(String reason) {
        ModelOutcome outcome = afterPlaying(Play.finishes(reason, "Let me"));
        assertThat(outcome).isInstanceOfSatisfying(ModelOutcome.Unavailable.class, away -> assertThat(away.why())
                .isEqualTo(reason));
        isChargedOnce(outcome);
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void tellsAnAnswerThatRanOutOfTokens() {
        ModelOutcome outcome = afterPlaying(Play.finishes("MAX_TOKENS", "We have ", "a lot of"));
        assertThat(outcome).isInstanceOfSatisfying(ModelOutcome.CutOff.class, cut -> assertThat(cut.partial())
                .isEqualTo("We have a lot of"));
        isChargedOnce(outcome);
    }

    @Test
    void takesAnEmptyAnswerForNone() {
        ModelOutcome outcome = afterPlaying(Play.parts(new Play.Part.SignatureOnly()));
        assertThat(outcome).isInstanceOf(ModelOutcome.Unavailable.class);
        isChargedOnce(outcome);
    }

    @Test
    void neverTakesACutStreamForAWholeOne() {
        for (Play play : List.of(
                Play.cut("We have ", "two"),
                Play.breaks("We have ", "two"),
                Play.errorInStream(503, "UNAVAILABLE", "We have ", "two"))) {
            ModelOutcome outcome = afterPlaying(play);
            assertThat(outcome).as(play.toString()).isInstanceOfSatisfying(ModelOutcome.CutOff.class, cut -> {
                assertThat(cut.partial()).isEqualTo("We have two");
                assertThat(cut.charges()).hasSize(1);
            });
        }
        assertThat(gemini.asked()).hasSize(3);
    }

    @Test
    void reckonsWhatAStreamCostThatNeverSaidSo() {
        ModelOutcome outcome = afterPlaying(Play.cut("We have two kayaks").withoutUsage());
        assertThat(outcome.charges()).singleElement().satisfies(charge -> {
            assertThat(charge.estimated()).isTrue();
            assertThat(charge.usage().input()).isGreaterThan(50);
            assertThat(charge.usage().output()).isEqualTo(6);
        });
    }

    @Test
    void answersWithoutUsageToo() {
        ModelOutcome outcome = afterPlaying(Play.says("Yes.").withoutUsage());
        assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(outcome.charges()).singleElement().satisfies(charge -> assertThat(charge.estimated())
                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: {\"candidates\": [{\"content\"\r\n\r\n",
                "data: <html>bad gateway</html>\n\n",
                "data: \"text\"\n\n",
                "data: []\n\n",
                "data: {}\n\n",
                "data: {\"candidates\": []}\n\n",
                "data: {\"candidates\": {}}\n\n",
                "data: {\"candidates\": [{\"content\": {\"parts\": \"none\"}}]}\n\n",
                "data: {\"candidates\": [{\"finishReason\": \"STOP\"}]}\n\n",
                "data: {\"candidates\": [{\"content\": null, \"finishReason\": null}], \"usageMetadata\": null}\n\n",
                "<html>not even events</html>",
                "{\"candidates\": 1}",
                ""
            })
    void isNotConfusedByWhatIsNoReply(String body) {
        assertThat(afterPlaying(new Play.Raw(body))).isInstanceOf(ModelOutcome.Unavailable.class);
        assertThat(asking.shown).isEmpty();
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void tellsAWrongEventAfterGoodOnesAsCut() {
        String good = "data: {\"candidates\": [{\"content\": {\"parts\": [{\"text\": \"We\"}]}}]}\n\n";
        assertThat(afterPlaying(new Play.Raw(good + "data: {oops\n\n")))
                .isInstanceOfSatisfying(ModelOutcome.CutOff.class, cut -> assertThat(cut.partial())
                        .isEqualTo("We"));
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHENTICATED", "403, PERMISSION_DENIED", "404, NOT_FOUND", "400, FAILED_PRECONDITION"})
    void saysWhatSomebodyHasToMend(int status, String word) {
        gemini.always(_ -> Play.error(status, word));
        assertThat(asking.ask()).isInstanceOfSatisfying(ModelOutcome.Misconfigured.class, wrong -> {
            assertThat(wrong.why()).isEqualTo(status + " " + word);
            assertThat(wrong.charges()).isEmpty();
        });
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void knowsAWrongKeyByItsReason() {
        try (Asking wrong = new Asking(Asking.access("another-key", gemini.baseUrl()))) {
            assertThat(wrong.ask())
                    .isInstanceOfSatisfying(ModelOutcome.Misconfigured.class, outcome -> assertThat(outcome.why())
                            .isEqualTo("400 API_KEY_INVALID")
                            .doesNotContain("another-key"));
        }
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void asksNothingWithoutAKey() {
        try (Asking keyless = new Asking(Asking.access(null, gemini.baseUrl()))) {
            assertThat(keyless.ask()).isInstanceOf(ModelOutcome.Misconfigured.class);
        }
        assertThat(gemini.asked()).isEmpty();
    }

    @Test
    void takesABadRequestAsOurFault() {
        gemini.always(_ -> Play.error(400, "INVALID_ARGUMENT"));
        assertThat(asking.ask()).isInstanceOfSatisfying(ModelOutcome.Unavailable.class, away -> assertThat(away.why())
                .isEqualTo("400 INVALID_ARGUMENT"));
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void endsAtItsDeadlineWhenNothingComes() {
        gemini.then(new Play.Silent());
        Instant began = Instant.now();
        ModelOutcome outcome = asking.ask(Duration.ofMillis(400), () -> false);
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMillis(1_500));
        assertThat(outcome).isInstanceOf(ModelOutcome.TimedOut.class);
        assertThat(outcome.charges()).singleElement().satisfies(charge -> assertThat(charge.estimated())
                .isTrue());
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void givesUpAStreamThatFallsSilent() {
        gemini.then(Play.stalls("We have"));
        ModelOutcome outcome = asking.ask(Duration.ofMillis(600), () -> false);
        assertThat(outcome).isInstanceOfSatisfying(ModelOutcome.CutOff.class, cut -> assertThat(cut.partial())
                .isEqualTo("We have"));
    }

    @Test
    void stopsWhenItIsTold() {
        gemini.then(Play.stalls("We have"));
        ModelOutcome outcome = asking.ask(Duration.ofSeconds(10), () -> !asking.shown.isEmpty());
        assertThat(outcome).isInstanceOfSatisfying(ModelOutcome.Stopped.class, stopped -> assertThat(stopped.partial())
                .isEqualTo("We have"));
        isChargedOnce(outcome);
    }

    @Test
    void leavesAnAnswerThatDoesNotEnd() {
        String[] pieces = new String[200];
        java.util.Arrays.fill(pieces, "more ".repeat(200));
        ModelOutcome outcome = afterPlaying(Play.says(pieces));
        assertThat(outcome).isInstanceOfSatisfying(ModelOutcome.CutOff.class, cut -> assertThat(cut.partial())
                .hasSize(512 * 8));
        assertThat(asking.shown).hasSize(512 * 8);
    }

    @Test
    void leavesAnAnswerOfEndlessCalls() {
        Play.Part.Call[] calls = new Play.Part.Call[100];
        java.util.Arrays.fill(calls, Play.call("search_products", Map.of("words", "kayak")));
        assertThat(afterPlaying(Play.calls(calls))).isInstanceOf(ModelOutcome.CutOff.class);
    }

    @Test
    void leavesCallsOfHugeArguments() {
        Play.Part.Call huge = Play.call("search_products", Map.of("words", "kayak ".repeat(10_000)));
        ModelOutcome outcome = afterPlaying(Play.calls(huge));
        assertThat(outcome).isInstanceOfAny(ModelOutcome.CutOff.class, ModelOutcome.Unavailable.class);
        isChargedOnce(outcome);
    }

    @Test
    void isUnavailableWhereNobodyListens() {
        gemini.close();
        Instant began = Instant.now();
        ModelOutcome outcome = asking.ask();
        assertThat(outcome).isInstanceOf(ModelOutcome.Unavailable.class);
        assertThat(outcome.charges()).isEmpty();
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void sendsTheKeyNowhereElse() {
        try (GeminiImitation other = GeminiImitation.start()) {
            URI elsewhere = URI.create(other.baseUrl().toString().replace("/v1beta", ""));
            assertThat(afterPlaying(new Play.Moved(elsewhere))).isInstanceOf(ModelOutcome.Unavailable.class);
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void countsBackgroundCallsAlike() {
        gemini.then(Play.says("Likes kayaks."));
        ModelOutcome outcome = asking.ask(
                new ModelRequest(
                        "Say what the customer likes.",
                        List.of(new ModelTurn.User("I like kayaks")),
                        List.of(),
                        64,
                        Instant.now().plusSeconds(5),
                        Purpose.FACTS),
                () -> false);
        isChargedOnce(outcome);
    }
}

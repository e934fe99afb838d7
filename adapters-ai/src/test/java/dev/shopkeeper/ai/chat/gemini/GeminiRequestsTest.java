package dev.shopkeeper.ai.chat.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopkeeper.application.chat.model.Asked;
import dev.shopkeeper.application.chat.model.GeminiImitation;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.application.chat.model.Play;
import dev.shopkeeper.application.chat.model.ToolAnswer;
import dev.shopkeeper.application.chat.model.ToolCall;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is sent: what the real API takes. */
class GeminiRequestsTest {

    private static final ModelTurn ASKED = new ModelTurn.User("Do you have kayaks?");

    private final GeminiImitation gemini = GeminiImitation.start();
    private final Asking asking = Asking.of(gemini);

    @AfterEach
    void close() {
        asking.close();
        gemini.close();
    }

    private List<ToolCall> called(Play.Reply played) {
        gemini.then(played);
        return ((ModelOutcome.Answered) asking.ask(ASKED)).calls();
    }

    private ModelOutcome goOn(String said, List<ToolCall> calls) {
        return asking.ask(
                ASKED,
                new ModelTurn.Calls(said, calls),
                new ModelTurn.Results(calls.stream()
                        .map(call -> new ToolAnswer(call, "{\"found\": 2}"))
                        .toList()));
    }

    @Test
    void givesCallsBackWithTheirOwnSignatures() {
        List<ToolCall> calls = called(Play.atOnce(
                Play.text("Let me look."),
                Play.call("search_products", Map.of("words", "kayak", "count", 3)),
                Play.call("search_products", Map.of("words", "paddle"))));
        assertThat(calls).hasSize(2);
        assertThat(calls.getFirst().signature()).startsWith("SIG-");
        assertThat(calls.getLast().signature()).isNull();
        assertThat(calls.getFirst().arguments()).containsEntry("words", "kayak").containsEntry("count", 3);

        assertThat(goOn("Let me look.", calls)).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(gemini.refused()).isEmpty();
        Asked asked = gemini.asked().getLast();
        JsonNode contents = asked.body().path("contents");
        assertThat(contents).hasSize(3);
        assertThat(contents.path(2).path("parts")).hasSize(2);
        assertThat(contents.path(2)
                        .path("parts")
                        .path(1)
                        .path("functionResponse")
                        .path("response")
                        .path("found")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void keepsTheSignatureOfACallThatAnEmptyTextFollows() {
        List<ToolCall> calls = called(
                Play.parts(Play.call("search_products", Map.of("words", "kayak")), new Play.Part.SignatureOnly()));
        assertThat(goOn("", calls)).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(gemini.refused()).isEmpty();
    }

    @Test
    void goesOnOverSeveralRounds() {
        List<ToolCall> first = called(Play.calls(Play.call("search_products", Map.of("words", "kayak"))));
        gemini.then(Play.calls(Play.call("search_products", Map.of("words", "canoe"))));
        List<ToolCall> second = ((ModelOutcome.Answered) goOn("", first)).calls();
        ModelOutcome last = asking.ask(
                ASKED,
                new ModelTurn.Calls("", first),
                new ModelTurn.Results(List.of(new ToolAnswer(first.getFirst(), "[1, 2]"))),
                new ModelTurn.Calls("", second),
                new ModelTurn.Results(List.of(new ToolAnswer(second.getFirst(), "nothing"))));
        assertThat(last).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(gemini.refused()).isEmpty();
    }

    @Test
    void makesMessagesInARowOneContent() {
        assertThat(asking.ask(ASKED, new ModelTurn.User("Hello?"), new ModelTurn.Model("Yes."), ASKED))
                .isInstanceOf(ModelOutcome.Answered.class);
        assertThat(gemini.refused()).isEmpty();
        assertThat(gemini.asked().getLast().body().path("contents")).hasSize(3);
    }

    @Test
    void tellsOfToolsAndSettings() {
        gemini.then(Play.says("Yes."));
        asking.ask();
        Asked asked = gemini.asked().getLast();
        assertThat(asked.streamed()).isTrue();
        assertThat(asked.key()).isEqualTo(GeminiImitation.KEY);
        assertThat(asked.system()).isEqualTo("You help customers of a shop.");
        assertThat(asked.tools()).containsExactly("search_products");
        JsonNode parameters = asked.body().at("/tools/0/functionDeclarations/0/parameters");
        assertThat(parameters.at("/properties/words/type").asText()).isEqualTo("STRING");
        assertThat(parameters.at("/properties/count/type").asText()).isEqualTo("INTEGER");
        assertThat(parameters.at("/properties/order/enum")).hasSize(2);
        assertThat(parameters.path("required")).hasSize(1);
        JsonNode settings = asked.body().path("generationConfig");
        assertThat(settings.path("maxOutputTokens").asInt()).isEqualTo(512);
        assertThat(settings.at("/thinkingConfig/thinkingLevel").asText()).isEqualTo("low");
        assertThat(settings.has("temperature")).isFalse();
        assertThat(asked.body().at("/safetySettings/0/threshold").asText()).isEqualTo("BLOCK_MEDIUM_AND_ABOVE");
        assertThat(asked.everything()).doesNotContain(GeminiImitation.KEY);
    }

    @Test
    void isRefusedByTheImitationWhereSignaturesAreForged() {
        List<ToolCall> calls = called(Play.calls(Play.call("search_products", Map.of("words", "kayak"))));
        ToolCall call = calls.getFirst();
        goOn("", List.of(new ToolCall(call.id(), call.name(), call.arguments(), "SIG-OTHER==")));
        goOn("", List.of(new ToolCall(call.id(), call.name(), call.arguments(), null)));
        assertThat(gemini.refused())
                .containsExactly(
                        "Thought signature is not valid.",
                        "Function call is missing a thought_signature in functionCall parts.");
    }

    @Test
    void warnsOfModelsThatAreSwitchedOff() {
        Instant now = Instant.parse("2026-11-27T10:00:00Z");
        assertThat(Retirements.warnings(
                        Asking.access("key", gemini.baseUrl(), "gemini-2.5-flash-001", "gemini-2.5-flash-lite"), now))
                .singleElement()
                .asString()
                .contains("gemini-2.5-flash-001 is switched off on 2026-12-01");
        assertThat(Retirements.warnings(
                        Asking.access("key", gemini.baseUrl(), "gemini-2.5-flash"), now.plusSeconds(864_000)))
                .singleElement()
                .asString()
                .contains("was switched off");
    }
}

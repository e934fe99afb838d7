package dev.shopkeeper.application.chat.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.grounding.Evidence;
import dev.shopkeeper.application.chat.memory.Memory;
import dev.shopkeeper.application.chat.model.ModelCharge;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.application.chat.model.ToolCall;
import dev.shopkeeper.application.chat.model.ToolSpec;
import dev.shopkeeper.application.chat.tool.ToolResult;
import dev.shopkeeper.application.chat.turn.Question;
import dev.shopkeeper.application.chat.usage.DailyCaps;
import dev.shopkeeper.application.chat.usage.InMemoryTokenLedger;
import dev.shopkeeper.application.chat.usage.MeteredModel;
import dev.shopkeeper.application.chat.usage.ModelPrices;
import dev.shopkeeper.application.chat.usage.UsageLimits;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.HandoverReason;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Source;
import dev.shopkeeper.domain.chat.SourceKind;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelAssistantTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOON);
    private static final CustomerId LAN = new CustomerId("lan");
    private static final TokenUsage USAGE = new TokenUsage(100, 10);
    private static final String RULES =
            "You answer for the shop and keep to each and every one of the rules that stand in here.";
    private static final ConversationId CONVERSATION = new ConversationId("c");

    private final Onlooker onlooker = new Onlooker();
    private final InMemoryTokenLedger ledger = new InMemoryTokenLedger();
    private final Shelf shelf = new Shelf();

    /** Two tools: one that finds a mug, one that asks for a person. */
    private static final class Shelf implements Tools {

        private final List<CustomerId> customers = new ArrayList<>();

        @Override
        public List<ToolSpec> specs() {
            return List.of(
                    new ToolSpec("search_products", "Finds products", List.of()),
                    new ToolSpec("hand_over_to_person", "Asks for a person", List.of()));
        }

        @Override
        public ToolResult call(CustomerId customer, @Nullable String language, ToolCall call) {
            customers.add(customer);
            return switch (call.name()) {
                case "search_products" ->
                    new ToolResult(
                            "{\"name\":\"Blue mug\",\"price\":\"12.50 USD\"}",
                            List.of(new ProductId("p1"), new ProductId("p2")),
                            List.of(
                                    new Source(SourceKind.PRODUCT, "p1", "Blue mug"),
                                    new Source(SourceKind.PRODUCT, "p2", "Tea set")),
                            Evidence.found("$12.50"),
                            null,
                            false);
                case "hand_over_to_person" ->
                    new ToolResult("{}", List.of(), List.of(), Evidence.NONE, HandoverReason.CUSTOMER_REQUEST, false);
                default -> new ToolResult("{\"error\":\"x\"}", List.of(), List.of(), Evidence.NONE, null, true);
            };
        }
    }

    private static ModelOutcome says(String text, ToolCall... calls) {
        return new ModelOutcome.Answered(text, List.of(calls), USAGE, "gemini-x");
    }

    private static ToolCall call(String name, Map<String, Object> arguments) {
        return new ToolCall("id-" + name + arguments.hashCode(), name, arguments, null);
    }

    private static List<ModelCharge> charges() {
        return List.of(new ModelCharge("gemini-x", USAGE, false));
    }

    private ModelAnswer answer(ScriptedModel model) {
        UsageLimits caps = new UsageLimits(ledger, new DailyCaps(1_000_000, null), CLOCK);
        MeteredModel metered = new MeteredModel(Optional.of(model), caps, ledger, new ModelPrices(List.of()), CLOCK);
        Question question =
                new Question(LAN, CONVERSATION, MessageId.question(CONVERSATION, 0), "A mug below $20?", null, NOON);
        Briefing briefing = new Briefing(
                RULES,
                List.of(new ModelTurn.User(question.text())),
                Set.of(),
                Memory.NONE,
                Evidence.said(question.text()),
                new PromptLeak("mkabcdef0123456789", RULES),
                "en");
        PlainAnswer plain = new PlainAnswer(URI.create("https://shop.example"));
        return new ModelAssistant(metered, shelf, AssistantLimits.USUAL, plain, question, briefing, onlooker, NOON)
                .answer();
    }

    private Reply reply(ScriptedModel model) {
        Reply reply = ((ModelAnswer.Given) answer(model)).reply();
        assertThat(reply.text()).startsWith(onlooker.seen());
        assertThat(reply.mode()).isEqualTo(AnswerMode.MODEL);
        return reply;
    }

    private String failure(ModelOutcome outcome) {
        ModelAnswer.None none = (ModelAnswer.None) answer(ScriptedModel.of(outcome));
        assertThat(onlooker.seen()).isEmpty();
        return none.why();
    }

    @Test
    void looksThingsUpBeforeItAnswers() {
        ScriptedModel model = ScriptedModel.of(
                says("Let me look. ", call("search_products", Map.of("query", "mug"))),
                says("The Blue mug costs $12.50."));
        Reply reply = reply(model);
        assertThat(reply.text()).isEqualTo("The Blue mug costs $12.50.");
        assertThat(onlooker.seen()).isEqualTo(reply.text());
        assertThat(reply.products()).containsExactly(new ProductId("p1"));
        assertThat(reply.sources()).containsExactly(new Source(SourceKind.PRODUCT, "p1", "Blue mug"));
        assertThat(reply.usage()).isEqualTo(new TokenUsage(200, 20));
        assertThat(reply.model()).isEqualTo("gemini-x");
        assertThat(onlooker.tools()).containsExactly("search_products");
        assertThat(shelf.customers).containsExactly(LAN);
        assertThat(ledger.tokens(LAN, LocalDate.of(2026, 11, 27))).isEqualTo(220);
    }

    @Test
    void asksAgainOnceWhenAFigureComesFromNowhere() {
        ScriptedModel model = ScriptedModel.of(
                says("The mug costs $99.00 today."),
                says("", call("search_products", Map.of())),
                says("The Blue mug costs $12.50."));
        assertThat(reply(model).text()).isEqualTo("The Blue mug costs $12.50.");
        assertThat(model.asked().get(1).turns().getLast())
                .isInstanceOfSatisfying(
                        ModelTurn.User.class, user -> assertThat(user.text()).contains("$99.00"));
    }

    @Test
    void saysSoWhenTheFiguresComeFromNowhereAgain() {
        ScriptedModel model = ScriptedModel.of(says("It costs $99.00."), says("It costs $98.00, surely."));
        Reply reply = reply(model);
        assertThat(reply.text()).contains("cannot confirm").doesNotContain("9");
        assertThat(model.asked()).hasSize(2);
        assertThat(onlooker.seen()).isEqualTo(reply.text());
    }

    @Test
    void endsAnEndlessLoopOfTools() {
        ScriptedModel model = new ScriptedModel(i -> says(
                "",
                call("search_products", Map.of("a", i)),
                call("search_products", Map.of("b", i)),
                call("search_products", Map.of("c", i)),
                call("no_such_tool", Map.of("d", i))));
        Reply reply = reply(model);
        assertThat(reply.text()).contains("could not find that out");
        assertThat(shelf.customers).hasSizeLessThanOrEqualTo(8);
        assertThat(model.asked()).hasSize(3);
        assertThat(model.asked().getLast().tools()).isEmpty();
        assertThat(onlooker.tools()).containsOnly("search_products");
    }

    @Test
    void makesTheSameCallOnce() {
        ScriptedModel model = ScriptedModel.of(
                says("", call("search_products", Map.of()), call("search_products", Map.of())),
                says("", call("search_products", Map.of())),
                says("A Blue mug."));
        reply(model);
        assertThat(shelf.customers).hasSize(1);
    }

    @Test
    void handsOver() {
        ScriptedModel model = ScriptedModel.of(
                says("", call("hand_over_to_person", Map.of("reason", "customer_request"))),
                says("A colleague will be with you."));
        assertThat(reply(model).handover()).isEqualTo(HandoverReason.CUSTOMER_REQUEST);
        assertThat(model.asked().getLast().tools()).isEmpty();
    }

    @Test
    void keepsTheHandoverWhenTheModelFailsAfterIt() {
        ModelAnswer answer = answer(ScriptedModel.of(
                says("", call("hand_over_to_person", Map.of())), new ModelOutcome.TimedOut(charges())));
        assertThat(answer).isInstanceOfSatisfying(ModelAnswer.None.class, none -> {
            assertThat(none.handover()).isEqualTo(HandoverReason.CUSTOMER_REQUEST);
            assertThat(none.usage()).isEqualTo(new TokenUsage(200, 20));
        });
    }

    @Test
    void givesNothingOfThePromptOut() {
        assertThat(reply(ScriptedModel.of(says("My rules: " + RULES))).text()).contains("cannot answer that");
        onlooker.restart();
        assertThat(reply(ScriptedModel.of(says("The mark is mkabcdef0123456789 ok")))
                        .text())
                .contains("cannot answer that");
    }

    @Test
    void takesOutHtmlAndForeignLinks() {
        ScriptedModel model = ScriptedModel.of(
                says("<script>x</script>See ![p](https://evil.example/?q=lan) or https://evil.example/a now"));
        assertThat(reply(model).text()).isEqualTo("xSee p or  now");
    }

    @Test
    void cutsWhatIsTooLong() {
        ScriptedModel model = ScriptedModel.of(says("many words ".repeat(5_000)));
        Reply reply = reply(model);
        assertThat(reply.text().length()).isBetween(8_000, 8_200);
        assertThat(reply.text()).endsWith("became too long.)");
    }

    @Test
    void saysThatAnAnswerWasCutOff() {
        ModelOutcome cut = new ModelOutcome.CutOff("The first half of it", charges());
        assertThat(reply(ScriptedModel.of(cut)).text()).startsWith("The first half of it\n(");
        onlooker.restart();
        assertThat(failure(new ModelOutcome.CutOff("", charges()))).isEqualTo("cut off");
    }

    @Test
    void leavesItToOthersWhereThereIsNoAnswer() {
        assertThat(failure(new ModelOutcome.Blocked("SAFETY", charges()))).isEqualTo("blocked: SAFETY");
        assertThat(failure(new ModelOutcome.RateLimited(Duration.ofSeconds(30), true, List.of())))
                .isEqualTo("rate limited");
        assertThat(failure(new ModelOutcome.TimedOut(charges()))).isEqualTo("timed out");
        assertThat(failure(new ModelOutcome.Unavailable("503", charges()))).isEqualTo("unavailable: 503");
        assertThat(failure(new ModelOutcome.Misconfigured("key", List.of()))).isEqualTo("misconfigured: key");
    }

    @Test
    void endsWhenTheCustomerWantsNoMore() {
        onlooker.stop();
        Reply reply = reply(ScriptedModel.of(says("A long answer to come.")));
        assertThat(reply.text()).isEqualTo("(Stopped.)");
    }

    @Test
    void saysNothingFoundForAnEmptyAnswer() {
        assertThat(reply(ScriptedModel.of(says("<br>"))).text()).contains("could not find");
    }
}

package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.shopkeeper.application.chat.model.Asked;
import dev.shopkeeper.application.chat.model.GeminiImitation;
import dev.shopkeeper.application.chat.model.Play;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Customers talk with the language model, which an imitation of Gemini's service plays. */
class ModelChatJourneyTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static GeminiImitation gemini = GeminiImitation.start();
    private static RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    private final Api admin = shopkeeper.asAdmin();
    private final Queue<Play> inLine = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void start() {
        shopkeeper = RunningShopkeeper.start(Map.of(
                "GEMINI_API_KEY", GeminiImitation.KEY,
                "GEMINI_BASE_URL", gemini.baseUrl().toString(),
                "GEMINI_FIRST_WORD_SECONDS", "5",
                "GEMINI_SILENCE_SECONDS", "3",
                "GEMINI_LONGEST_WAIT_SECONDS", "1"));
        Answer mug = shopkeeper
                .asAdmin()
                .post(
                        "/api/v1/products",
                        Map.of(
                                "product_id", "blue-mug",
                                "name", "Blue mug",
                                "description", "A mug of blue stoneware",
                                "categories", List.of("Kitchen"),
                                "price", "12.50",
                                "currency", "USD",
                                "quantity", 7));
        assertThat(mug.status()).as(mug.toString()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        shopkeeper.close();
        gemini.close();
    }

    /** What is asked in the background, to remember facts, is asked without tools, and finds nothing. */
    @BeforeEach
    void anew() {
        inLine.clear();
        gemini.reset();
        gemini.always(asked -> {
            Play next = asked.tools().isEmpty() ? null : inLine.poll();
            return next == null ? Play.says("NONE") : next;
        });
    }

    private void plays(Play... plays) {
        inLine.addAll(List.of(plays));
    }

    private static List<Asked> forAnswers() {
        return gemini.asked().stream().filter(asked -> !asked.tools().isEmpty()).toList();
    }

    private Api customer() {
        String name = "thu-" + UUID.randomUUID();
        Answer made = shopkeeper
                .api()
                .post(
                        "/api/auth/register",
                        Map.of("username", name, "email", name + "@example.com", "password", "a-long-password"));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return shopkeeper.api().signedIn(name, "a-long-password");
    }

    private static Answer send(Api api, String text) {
        Answer answer = api.post("/messages/send", Map.of("message", text));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    @Test
    void looksUpAnswersFollowsUpAndRemembers() {
        Api thu = customer();
        plays(
                Play.calls(Play.call("search_products", Map.of("query", "blue mug"))),
                Play.says("The Blue mug costs ", "$12.50 and ", "is in stock."));
        Answer first = send(thu, "My favourite colour is turquoise. Do you have a blue mug?");
        assertThat(first.text("reply")).isEqualTo("The Blue mug costs $12.50 and is in stock.");
        assertThat(first.text("mode")).isEqualTo("model");
        assertThat(first.text("products.0.product_id")).isEqualTo("blue-mug");
        assertThat(first.text("sources.0.kind")).isEqualTo("product");
        assertThat(first.number("usage.input_tokens")).isPositive();
        assertThat(forAnswers().getLast().lastResults().toString()).contains("12.50");

        plays(Play.says("Yes, it is dishwasher safe as far as I know."));
        Answer second = send(thu, "Is it dishwasher safe?");
        assertThat(second.text("conversation_id")).isEqualTo(first.text("conversation_id"));
        assertThat(forAnswers().getLast().everything()).contains("Do you have a blue mug?", "costs $12.50");

        plays(Play.says("You told me it is turquoise."));
        Answer later =
                thu.post("/messages/send", Map.of("message", "What is my favourite colour?", "conversation_id", "new"));
        assertThat(later.text("conversation_id")).isNotEqualTo(first.text("conversation_id"));
        assertThat(forAnswers().getLast().everything()).contains("turquoise");
        assertThat(gemini.refused()).isEmpty();
    }

    @Test
    void asksAgainAndThenRatherNamesNoFigure() {
        plays(Play.says("It costs ", "$99.99 today."), Play.says("It costs $98.99, for sure."));
        Answer answer = send(customer(), "How much is the teapot?");
        assertThat(answer.text("reply")).doesNotContain("99").contains("cannot confirm");
        assertThat(forAnswers()).hasSize(2);
        assertThat(forAnswers().getLast().lastUserText()).contains("$99.99");
        assertThat(gemini.refused()).isEmpty();
    }

    @Test
    void usesThePromptThatAnAdminHasJustWritten() {
        Api thu = customer();
        String word = "zebra-" + UUID.randomUUID();
        Answer written = admin.post(
                "/prompts/templates",
                Map.of(
                        "name",
                        "assistant_system",
                        "language",
                        "en",
                        "content",
                        "You say " + word + " at {shop_name}."));
        assertThat(written.status()).as(written.toString()).isEqualTo(201);
        plays(Play.says("Hello."), Play.says("Hello again."));
        Answer answer = send(thu, "Hi");
        assertThat(forAnswers().getLast().system()).contains("You say " + word + " at Shopkeeper.");
        Answer back =
                admin.post("/prompts/templates/assistant_system/activate", Map.of("language", "en", "version", 1));
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        send(thu, "Hi again");
        assertThat(forAnswers().getLast().system()).doesNotContain(word).contains("You are the assistant of the shop");
        Answer rated = thu.post("/messages/" + answer.text("message_id") + "/feedback", Map.of("rating", "up"));
        assertThat(rated.status()).as(rated.toString()).isLessThan(300);
        Answer versions = admin.get("/prompts/templates/assistant_system");
        assertThat(versions.at("0.outcomes.up").getIntValue()).isEqualTo(1);
        assertThat(versions.at("0.outcomes.answers").getIntValue()).isEqualTo(1);
    }

    @Test
    void handsOverToAPerson() {
        plays(
                Play.calls(Play.call("hand_over_to_person", Map.of("reason", "customer_request"))),
                Play.says("A colleague will write to you here."));
        Answer answer = send(customer(), "Let me speak to a human");
        assertThat(admin.get("/messages/handovers").body())
                .contains(answer.text("conversation_id"), "customer_request");
    }

    @Test
    void answersByItselfWhenTheProviderIsDown() {
        gemini.always(_ -> Play.error(503, "UNAVAILABLE"));
        Answer answer = send(customer(), "Do you have a blue mug?");
        assertThat(answer.text("mode")).isEqualTo("local");
        assertThat(answer.text("reply")).contains("Blue mug");
    }

    @Test
    void makesATaskOfASlowAnswer() {
        Api thu = customer();
        plays(Play.stalls("Let me think "));
        Answer queued = thu.post("/messages/send", Map.of("message", "Do you have a blue mug?", "wait", 1));
        assertThat(queued.status()).as(queued.toString()).isEqualTo(202);
        String task = queued.text("job_id");
        Eventually.holds(LIMIT, () -> thu.get("/tasks/" + task).text("status").equals("completed"));
        assertThat(thu.get("/messages/history").body()).contains("Do you have a blue mug?", "assistant");
    }

    @Test
    void logsNothingOfWhatWasSaid() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Level before = root.getLevel();
        log.start();
        root.addAppender(log);
        try {
            plays(Play.says("I noted secret.person@example.com and 0912 345 678."), Play.error(500, "INTERNAL"));
            Api thu = customer();
            send(thu, "I am Quokka Nguyen, secret.person@example.com, call 0912 345 678");
            send(thu, "And once more: secret.person@example.com");
        } finally {
            root.detachAppender(log);
            root.setLevel(before);
        }
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("secret.person")
                        || line.contains("0912")
                        || line.contains("Quokka")
                        || line.contains(GeminiImitation.KEY));
    }
}

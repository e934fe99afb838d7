package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.turn.LiveTurns;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Customers talk with an assistant that does what the test wants, by every way there is. */
class TurnJourneyTest {

    private static final String SEND = "/messages/send";
    private static final String HISTORY = "/messages/history";
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    private final String subject = "talker-" + UUID.randomUUID();
    private final String token = Tokens.ofTheShop(subject);
    private final Api anna = shopkeeper.api().bearer(token);

    @BeforeAll
    static void start() {
        shopkeeper = RunningShopkeeper.start(
                Map.of("test.scripted-assistant", "answering", "CHAT_MESSAGES_PER_MINUTE", "25"));
        shopkeeper
                .asAdmin()
                .post("/api/v1/products", Map.of("product_id", "scripted-tea", "name", "Tea", "price", "10.00"));
    }

    @AfterAll
    static void stop() {
        shopkeeper.close();
    }

    private static ScriptedAssistant assistant() {
        return shopkeeper.bean(ScriptedAssistant.class);
    }

    private Answer said(String text) {
        Answer answer = anna.post(SEND, Map.of("message", text));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private List<String> history(Api api, String query) {
        Answer answer = api.get(HISTORY + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return IntStream.range(0, answer.at("messages").size())
                .mapToObj(i -> answer.text("messages." + i + ".role") + " " + answer.text("messages." + i + ".content"))
                .toList();
    }

    private EventReader stream(String text) {
        return EventReader.post(
                URI.create(shopkeeper.url() + "/messages/stream"),
                Map.of("Authorization", "Bearer " + token),
                "{\"message\": \"" + text + "\"}");
    }

    private EventReader resumed(String message, String lastEventId) {
        return EventReader.get(
                URI.create(shopkeeper.url() + "/messages/stream/" + message),
                Map.of("Authorization", "Bearer " + token, "Last-Event-ID", lastEventId));
    }

    private static List<String> shown(List<EventReader.Told> events) {
        return events.stream()
                .map(event -> event.name()
                        + (event.name().equals("token")
                                ? event.data().replaceAll(".*\"text\":\"([^\"]*)\".*", " $1")
                                        + (event.data().contains("restart") ? "!" : "")
                                : ""))
                .toList();
    }

    @Test
    void answersWithEverythingThatStandsBehindIt() {
        Answer answer = said("hello there");

        assertThat(answer.text("reply")).isEqualTo("You said hello there");
        assertThat(answer.text("response")).isEqualTo(answer.text("reply"));
        assertThat(answer.text("mode")).isEqualTo("model");
        assertThat(answer.text("model")).isEqualTo("scripted-1");
        assertThat(answer.text("products.0.product_id")).isEqualTo("scripted-tea");
        assertThat(answer.text("products.0.price")).isEqualTo("10.00");
        assertThat(answer.text("sources.0.kind")).isEqualTo("product");
        assertThat(answer.number("usage.input_tokens")).isEqualTo(10);
        assertThat(answer.number("latency_ms")).isBetween(0L, 20_000L);
        assertThat(answer.text("customer_id")).isEqualTo(anna.get("/auth/me").text("user.customer_id"));
        assertThat(answer.text("message_id")).startsWith(answer.text("conversation_id") + ":");
        assertThat(answer.find("handover")).isEmpty();
    }

    @Test
    void keepsTheOrderOfMessagesSentAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                String text = "m" + i;
                calls.add(() -> said(text));
            }
            for (Future<Answer> call : threads.invokeAll(calls)) {
                assertThat(call.get().status()).isEqualTo(200);
            }
        }
        List<String> all = history(anna, "");
        assertThat(all).hasSize(20);
        for (int i = 0; i < 20; i += 2) {
            assertThat(all.get(i)).startsWith("user m");
            assertThat(all.get(i + 1))
                    .isEqualTo("assistant You said " + all.get(i).substring("user ".length()));
        }
        assertThat(anna.get("/messages/conversations").number("total")).isEqualTo(1);
        assertThat(anna.get("/messages/conversations").number("items.0.turns")).isEqualTo(10);
    }

    @Test
    void answersOncePerKey() {
        int before = assistant().asked();
        Api keyed = anna.with("Idempotency-Key", "key-" + subject);
        Answer first = keyed.post(SEND, Map.of("message", "once"));
        Answer again = keyed.post(SEND, Map.of("message", "once"));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(assistant().asked() - before).isEqualTo(1);
        assertThat(keyed.post(SEND, Map.of("message", "twice")).text("error")).isEqualTo("IDEMPOTENCY_CONFLICT");
        EventReader streamed = EventReader.post(
                URI.create(shopkeeper.url() + "/messages/stream"),
                Map.of("Authorization", "Bearer " + token, "Idempotency-Key", "key-" + subject),
                "{\"message\": \"once\"}");
        assertThat(streamed.rest().getLast().data()).contains(first.text("message_id"));
        assertThat(history(anna, "")).hasSize(2);
    }

    @Test
    void refusesWhatIsNoMessage() {
        assertThat(anna.post(SEND, Map.of("message", " ")).status()).isEqualTo(400);
        assertThat(anna.post(SEND, Map.of("message", "x".repeat(4_001))).status())
                .isEqualTo(400);
        assertThat(anna.post(SEND, Map.of("message", "x", "wait", 61)).status()).isEqualTo(400);
        assertThat(anna.post(SEND, Map.of("message", "x", "conversation_id", "nobody's"))
                        .status())
                .isEqualTo(404);
        assertThat(anna.post("/messages/stream", Map.of("message", "")).text("error"))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(anna.get(HISTORY + "?limit=201").status()).isEqualTo(400);
        assertThat(anna.get(HISTORY + "?before=nothing").status()).isEqualTo(400);
        assertThat(history(anna, "")).isEmpty();
    }

    @Test
    void keepsTheMessageThatCannotBeAnswered() {
        Answer failed = anna.post(SEND, Map.of("message", "fail now"));

        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.text("message")).contains("is kept");
        assertThat(history(anna, "")).containsExactly("user fail now");
        assertThat(said("and now").text("reply")).isEqualTo("You said and now");
    }

    @Test
    void leavesALongAnswerToATask() {
        Answer later = anna.post(SEND, Map.of("message", "hold " + subject, "wait", 0.2));
        assertThat(later.status()).as(later.toString()).isEqualTo(202);
        assertThat(later.header("location")).hasValue("/tasks/" + later.text("job_id"));
        Answer asynchronous = anna.post(SEND, Map.of("message", "and this", "async", true));
        assertThat(asynchronous.status()).isEqualTo(202);
        assertThat(history(anna, "")).containsExactly("user hold " + subject, "user and this");

        assistant().release(subject);
        Answer done =
                Eventually.becomes(LIMIT, () -> anna.get("/tasks/" + later.text("job_id")), task -> task.text("status")
                        .equals("completed"));
        assertThat(done.text("type")).isEqualTo("ai_chat_process");
        assertThat(done.text("result.reply")).isEqualTo("One half and the other");
        assertThat(done.text("result.message_id")).isEqualTo(later.text("message_id"));
        Eventually.becomes(LIMIT, () -> anna.get("/tasks/" + asynchronous.text("job_id")), task -> task.text("status")
                .equals("completed"));
        assertThat(history(anna, ""))
                .containsExactly(
                        "user hold " + subject,
                        "assistant One half and the other",
                        "user and this",
                        "assistant You said and this");
    }

    @Test
    void showsAnAnswerWhileItIsMade() {
        try (EventReader reader = stream("hello you")) {
            assertThat(reader.status()).isEqualTo(200);
            assertThat(reader.header("content-type")).startsWith("text/event-stream");
            List<EventReader.Told> events = reader.rest();
            assertThat(shown(events)).containsExactly("token You ", "token said ", "token hello ", "token you", "done");
            assertThat(events.getLast().data()).contains("\"reply\":\"You said hello you\"", "\"mode\":\"model\"");
            assertThat(events.stream().map(EventReader.Told::id).toList())
                    .containsExactly("1", "2", "3", "4", "1000000001");
        }
        try (EventReader reader = stream("restart")) {
            assertThat(shown(reader.rest()))
                    .startsWith("token It costs 5", "token !", "token I ")
                    .endsWith("done");
        }
        try (EventReader reader = stream("fail")) {
            List<EventReader.Told> events = reader.rest();
            assertThat(shown(events)).containsExactly("error");
            assertThat(events.getFirst().data()).contains("SERVICE_UNAVAILABLE");
        }
    }

    @Test
    void goesOnWhenTheViewerHasGoneAndShowsTheRestLater() {
        String message;
        try (EventReader reader = stream("hold " + subject)) {
            assertThat(shown(List.of(Objects.requireNonNull(reader.next())))).containsExactly("tool");
            EventReader.Told half = Objects.requireNonNull(reader.next());
            assertThat(half.id()).isEqualTo("2");
            message = reader.header("content-location").substring("/messages/stream/".length());
        }
        try (EventReader reader = resumed(message, "2")) {
            assistant().release(subject);
            assertThat(shown(reader.rest())).containsExactly("token  and the other", "done");
        }
        try (EventReader reader = resumed(message, "0")) {
            assertThat(shown(reader.rest())).containsExactly("tool", "token One half", "token  and the other", "done");
        }
        try (EventReader reader = resumed(message, "1000000001")) {
            assertThat(shown(reader.rest())).containsExactly("done");
        }
        assertThat(history(anna, "")).hasSize(2);
        assertThat(shopkeeper
                        .api()
                        .bearer(Tokens.ofTheShop("another"))
                        .get("/messages/stream/" + message)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void stopsWhenTold() {
        try (EventReader reader = stream("hold " + subject)) {
            reader.next();
            String message = reader.header("content-location").substring("/messages/stream/".length());
            Answer stopped = anna.post("/messages/stream/" + message + "/stop");
            assertThat(stopped.text("status")).isEqualTo("stopping");
            assertThat(shown(reader.rest())).endsWith("done");
        }
        assertThat(history(anna, "")).containsExactly("user hold " + subject, "assistant One half");
        assertThat(shopkeeper.bean(LiveTurns.class).size()).isZero();
    }

    @Test
    void walksBackThroughAHistory() {
        IntStream.range(0, 4).forEach(i -> said("m" + i));
        Answer newest = anna.get(HISTORY + "?limit=3");
        assertThat(newest.text("messages.2.content")).isEqualTo("You said m3");
        assertThat(newest.text("messages.2.model")).isEqualTo("scripted-1");
        Answer before = anna.get(HISTORY + "?limit=3&before=" + newest.text("next_cursor"));
        assertThat(before.text("messages.2.content")).isEqualTo("m2");
        String first = newest.text("messages.0.conversation_id");
        anna.post(SEND, Map.of("message", "elsewhere", "conversation_id", "new"));

        assertThat(history(anna, "")).hasSize(10);
        assertThat(history(anna, "?conversation_id=" + first)).hasSize(8);
        assertThat(anna.get(HISTORY + "?conversation_id=none").status()).isEqualTo(404);
    }

    @Test
    void letsStaffAndServicesSpeakForACustomer() {
        Api service = shopkeeper.asService();
        String shopper = "shopper-" + UUID.randomUUID();
        Answer answer = service.post(SEND, Map.of("customer_id", shopper, "message", "hi"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        Api herself = shopkeeper.api().bearer(Tokens.ofTheShop(shopper));

        assertThat(history(herself, "")).containsExactly("user hi", "assistant You said hi");
        assertThat(history(shopkeeper.asAdmin(), "?customer_id=" + shopper)).hasSize(2);
        assertThat(service.post(SEND, Map.of("message", "whose?")).status()).isEqualTo(400);
        assertThat(anna.get(HISTORY + "?customer_id=" + shopper).status()).isEqualTo(404);
        assertThat(anna.post(SEND, Map.of("customer_id", shopper, "message", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(anna.post(SEND, Map.of("customer_id", subject, "message", "x"))
                        .status())
                .isEqualTo(200);
        assertThat(service.delete(HISTORY + "?customer_id=" + shopper).status()).isEqualTo(403);
        assertThat(shopkeeper.asAdmin().get(HISTORY + "?customer_id=nobody").status())
                .isEqualTo(404);
    }

    @Test
    void handsOverToAPersonAndBack() {
        Answer handed = said("person please");
        assertThat(handed.text("handover")).isEqualTo("customer_request");
        String conversation = handed.text("conversation_id");
        assertThat(said("anybody?").text("reply")).contains("a person from our team");

        Api admin = shopkeeper.asAdmin();
        assertThat(anna.get("/messages/handovers").status()).isEqualTo(403);
        assertThat(admin.get("/messages/handovers").body())
                .contains("\"conversation_id\":\"" + conversation + "\"", "\"reason\":\"customer_request\"");
        String everybodys = "/messages/conversations?sort=-last_message_at";
        assertThat(admin.get(everybodys).text("items.0.conversation_id")).isEqualTo(conversation);
        assertThat(admin.get(everybodys + "&waiting=true").text("items.0.handover"))
                .isEqualTo("customer_request");
        assertThat(admin.get(everybodys + "&waiting=perhaps").status()).isEqualTo(400);
        assertThat(anna.get(everybodys).number("total")).isEqualTo(1);
        assertThat(shopkeeper.asService().get(everybodys).status()).isEqualTo(400);
        assertThat(admin.post("/messages/handovers/" + conversation + "/resolve")
                        .text("status"))
                .isEqualTo("resolved");
        assertThat(admin.get(everybodys + "&waiting=true").body()).doesNotContain(conversation);
        assertThat(admin.post("/messages/handovers/" + conversation + "/resolve")
                        .status())
                .isEqualTo(404);
        assertThat(said("and now").text("reply")).isEqualTo("You said and now");
    }

    @Test
    void takesFeedback() {
        String message = said("good?").text("message_id");
        String path = "/messages/" + message + "/feedback";

        assertThat(anna.post(path, Map.of("rating", "up")).text("rating")).isEqualTo("up");
        Answer down = anna.post(path, Map.of("rating", "DOWN", "reason", "wrong", "comment", "sai giá"));
        assertThat(down.text("comment")).isEqualTo("sai giá");
        Answer history = anna.get(HISTORY);
        assertThat(history.text("messages.1.rating")).isEqualTo("down");
        assertThat(history.text("messages.1.mode")).isEqualTo("model");
        assertThat(history.text("messages.1.products.0.name")).isEqualTo("Tea");
        assertThat(history.text("messages.1.sources.0.kind")).isEqualTo("product");
        assertThat(history.find("messages.0.mode")).isEmpty();
        assertThat(anna.post(path, Map.of("rating", "so so")).status()).isEqualTo(400);
        assertThat(anna.post("/messages/none:1/feedback", Map.of("rating", "up"))
                        .status())
                .isEqualTo(404);
        Api other = shopkeeper.api().bearer(Tokens.ofTheShop("other-" + subject));
        assertThat(other.post(path, Map.of("rating", "up")).status()).isEqualTo(404);
    }

    @Test
    void forgetsWhatACustomerClears() {
        Answer later = anna.post(SEND, Map.of("message", "to be forgotten", "async", true));
        Eventually.becomes(LIMIT, () -> anna.get("/tasks/" + later.text("job_id")), task -> task.text("status")
                .equals("completed"));
        String customer = later.text("customer_id");
        Api admin = shopkeeper.asAdmin();
        assertThat(admin.get("/customers/" + customer + "/data").body()).contains("to be forgotten");

        assertThat(anna.delete(HISTORY).status()).isEqualTo(204);
        assertThat(history(anna, "")).isEmpty();
        assertThat(anna.get("/messages/conversations").number("total")).isZero();
        assertThat(anna.get("/tasks/" + later.text("job_id")).status()).isEqualTo(404);
        assertThat(admin.get("/customers/" + customer + "/data").body()).doesNotContain("to be forgotten");
        assertThat(said("new").text("conversation_id")).isNotEqualTo(later.text("conversation_id"));
    }

    @Test
    void limitsMessagesOfAMinute() {
        Answer answer = anna.post(SEND, Map.of("message", "m"));
        for (int i = 0; i < 25 && answer.status() != 429; i++) {
            answer = anna.post(SEND, Map.of("message", "m", "async", true, "conversation_id", "new"));
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(Long.parseLong(answer.header("retry-after").orElse("0"))).isBetween(1L, 60L);
    }
}

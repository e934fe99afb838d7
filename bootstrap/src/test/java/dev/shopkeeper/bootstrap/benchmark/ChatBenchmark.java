package dev.shopkeeper.bootstrap.benchmark;

import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.turn.Turns;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.chat.AnswerMode;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.NodeId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * What chat costs beside the model: everything around an answer with short and long histories, the way of a first token to
 * the client, many conversations at once, and the memory of open streams. {@code bench/run ChatBenchmark [turns] [streams]}
 */
public final class ChatBenchmark {

    private static final int WARM_UP = 2_000;
    private static final int MESSAGES = 500;
    private static final int CONVERSATIONS = 100;
    private static final int EACH = 20;

    private final RunningShopkeeper running;
    private final Api service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ChatBenchmark(RunningShopkeeper running) {
        this.running = running;
        this.service = running.asService();
    }

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        int turns = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int streams = args.length > 1 ? Integer.parseInt(args[1]) : 400;
        Map<String, String> variables = Map.of(
                "bench.assistant", "true",
                "CHAT_MESSAGES_PER_MINUTE", "1000000",
                "RATE_LIMIT_PER_MINUTE", "100000000",
                "SERVICE_RATE_LIMIT_PER_MINUTE", "100000000");
        try (RunningShopkeeper running = RunningShopkeeper.start(variables)) {
            ChatBenchmark benchmark = new ChatBenchmark(running);
            System.out.println("| what | n | p50, ms | p95, ms | p99, ms | |");
            System.out.println("| --- | ---: | ---: | ---: | ---: | --- |");
            benchmark.history(10);
            benchmark.history(turns);
            benchmark.firstToken();
            benchmark.manyAtOnce();
            benchmark.openStreams(streams);
        }
        System.exit(0);
    }

    private String said(String customer, String text) {
        Answer answer = service.post("/messages/send", Map.of("customer_id", customer, "message", text));
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return answer.text("conversation_id");
    }

    /** One message after the other of somebody with such a history. */
    private void history(int turns) {
        String customer = "history-" + turns;
        ConversationId conversation = new ConversationId(said(customer, "the first"));
        fill(conversation, turns);
        for (int i = 0; i < WARM_UP; i++) {
            said(turns < 100 ? "warm-up-" + i / 10 : customer, "warm up " + i);
        }
        long[] nanos = new long[MESSAGES];
        for (int i = 0; i < MESSAGES; i++) {
            // a short history stays short
            String who = turns < 100 ? "short-" + i / 10 : customer;
            long before = System.nanoTime();
            said(who, "do you have tea number " + i);
            nanos[i] = System.nanoTime() - before;
        }
        report("message and answer, %,d turns of history".formatted(turns), nanos, "");
    }

    private void fill(ConversationId conversation, int turns) {
        ChatMessages messages = running.bean(ChatMessages.class);
        Turns all = running.bean(Turns.class);
        CustomerId customer =
                messages.find(MessageId.question(conversation, 0)).orElseThrow().customer();
        Instant start = Instant.now().minus(Duration.ofDays(300));
        for (long k = 1; k < turns; k++) {
            Instant at = start.plus(Duration.ofMinutes(k));
            MessageId question = MessageId.question(conversation, k);
            MessageId answer = MessageId.answer(conversation, k);
            String text = "Question %d of somebody who wonders about tea, pots and days at the sea".formatted(k);
            Turn turn =
                    Turn.begun(question, new Turn.Asked(customer, text, null, "bench", null), new NodeId("bench"), at);
            messages.add(ChatMessage.question(question, customer, text, at), at);
            Reply reply = new Reply(
                    "Answer " + k + " to what was asked, at some length as answers go",
                    AnswerMode.LOCAL,
                    null,
                    List.of(),
                    List.of(),
                    TokenUsage.NONE,
                    null);
            messages.add(ChatMessage.answer(answer, customer, reply, at), at);
            all.add(turn);
            all.end(turn.answered());
        }
    }

    private HttpRequest stream(String customer, String text) {
        return HttpRequest.newBuilder(URI.create(running.url() + "/messages/stream"))
                .header("X-Client-Secret", RunningShopkeeper.CLIENT_SECRET)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"customer_id\": \"" + customer + "\", \"message\": \"" + text + "\"}"))
                .timeout(Duration.ofMinutes(5))
                .build();
    }

    /** From the call that says a piece of the answer to the first byte at the client. */
    private void firstToken() throws IOException, InterruptedException {
        BenchmarkAssistant assistant = running.bean(BenchmarkAssistant.class);
        long[] nanos = new long[MESSAGES];
        for (int i = -WARM_UP; i < MESSAGES; i++) {
            String text = "stream " + i;
            try (InputStream body = client.send(stream("streaming", text), BodyHandlers.ofInputStream())
                    .body()) {
                if (body.read() < 0) {
                    throw new IllegalStateException("nothing came");
                }
                long first = System.nanoTime();
                body.transferTo(OutputStream.nullOutputStream());
                if (i >= 0) {
                    nanos[i] = Math.max(0, first - assistant.firstTokens.getOrDefault(text, first));
                }
            }
        }
        report("first token to first byte of the stream", nanos, "");
    }

    /** A hundred customers, each asking one thing after the other. */
    private void manyAtOnce() throws InterruptedException, ExecutionException {
        List<Callable<long[]>> customers = new ArrayList<>();
        for (int c = 0; c < CONVERSATIONS; c++) {
            String customer = "one-of-many-" + c;
            customers.add(() -> {
                long[] nanos = new long[EACH];
                for (int i = 0; i < EACH; i++) {
                    long before = System.nanoTime();
                    said(customer, "question " + i);
                    nanos[i] = System.nanoTime() - before;
                }
                return nanos;
            });
        }
        long start = System.nanoTime();
        long[] all = new long[0];
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<long[]> customer : threads.invokeAll(customers)) {
                int n = all.length;
                all = Arrays.copyOf(all, n + EACH);
                System.arraycopy(customer.get(), 0, all, n, EACH);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        report(
                "%d conversations at once".formatted(CONVERSATIONS),
                all,
                "%.0f answers/s".formatted(all.length / seconds));
    }

    /** What the server and the client hold, both in this process, for one stream that waits for more. */
    private void openStreams(int count) throws IOException, InterruptedException {
        long before = used();
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            InputStream body = client.send(stream("watcher-" + i, "hold " + i), BodyHandlers.ofInputStream())
                    .body();
            if (body.read() < 0) {
                throw new IllegalStateException("nothing came");
            }
            open.add(body);
        }
        long after = used();
        running.bean(BenchmarkAssistant.class).release();
        for (InputStream body : open) {
            body.transferTo(OutputStream.nullOutputStream());
            body.close();
        }
        System.out.printf(
                "| heap of an open stream, turn and client included | %,d | | | | %.1f KiB each |%n",
                count, (after - before) / 1024.0 / count);
    }

    private static long used() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            used = Math.min(
                    used,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }

    private static void report(String what, long[] nanos, String more) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        System.out.printf(
                "| %s | %,d | %.2f | %.2f | %.2f | %s |%n",
                what,
                n,
                sorted[n / 2] / 1e6,
                sorted[(int) (0.95 * (n - 1))] / 1e6,
                sorted[(int) (0.99 * (n - 1))] / 1e6,
                more);
    }
}

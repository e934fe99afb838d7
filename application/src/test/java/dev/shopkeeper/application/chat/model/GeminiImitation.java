package dev.shopkeeper.application.chat.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Gemini REST API as far as it is used: {@code generateContent} and {@code streamGenerateContent}. Answers as it is
 * told to, first by the plays put in line, then by the script; refuses what breaks the rules of the real API, before
 * either is asked.
 */
public final class GeminiImitation implements AutoCloseable {

    /** The key it takes. */
    public static final String KEY = "imitated-key-7f3a";

    private static final Pattern PATH =
            Pattern.compile("/v1beta/models/([A-Za-z0-9._-]+):(generateContent|streamGenerateContent)");
    private static final int MOST_BYTES = 4 << 20;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ApiRules rules = new ApiRules();
    private final Replies replies = new Replies(rules);
    private final List<Asked> asked = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Deque<Play> inLine = new ArrayDeque<>();
    private volatile Function<Asked, Play> script = _ -> Play.says("I do not know.");
    private volatile Set<String> models = Set.of("gemini-3.5-flash-lite", "gemini-3.8-flash");

    private GeminiImitation(HttpServer server) {
        this.server = server;
    }

    public static GeminiImitation start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            GeminiImitation imitation = new GeminiImitation(server);
            server.setExecutor(imitation.threads);
            server.createContext("/", imitation::answer);
            server.start();
            return imitation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to configure as the base address. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1beta");
    }

    /** Puts plays in line: one for each of the next requests. */
    public synchronized void then(Play... plays) {
        inLine.addAll(Arrays.asList(plays));
    }

    /** Plays this for all requests that no play is in line for. */
    public void always(Function<Asked, Play> played) {
        script = played;
    }

    /** The models it knows; others are not found. */
    public void knows(String... names) {
        models = Set.of(names);
    }

    /** Forgets what it was asked and told. */
    public synchronized void reset() {
        inLine.clear();
        asked.clear();
        refused.clear();
        script = _ -> Play.says("I do not know.");
    }

    /** What it was asked, those requests it refused included. */
    public synchronized List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Why it refused requests that broke the rules. */
    public synchronized List<String> refused() {
        return List.copyOf(refused);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
            boolean streamed = path.matches() && path.group(2).startsWith("stream");
            boolean asEvents = "alt=sse".equals(exchange.getRequestURI().getQuery());
            Play play = path.matches() && exchange.getRequestMethod().equals("POST")
                    ? play(exchange, path.group(1), streamed)
                    : Play.error(404, "NOT_FOUND");
            replies.send(exchange, play, path.matches() ? path.group(1) : "", streamed && asEvents, closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Play play(HttpExchange exchange, String model, boolean streamed) throws IOException {
        String key = Optional.ofNullable(exchange.getRequestHeaders().getFirst("x-goog-api-key"))
                .orElse("");
        JsonNode body = parsed(exchange.getRequestBody().readNBytes(MOST_BYTES));
        Asked request = new Asked(model, streamed, key, body == null ? Wire.JSON.createObjectNode() : body);
        synchronized (this) {
            asked.add(request);
        }
        if (key.isEmpty()) {
            return Play.error(403, "PERMISSION_DENIED");
        }
        if (!key.equals(KEY)) {
            return Play.keyInvalid();
        }
        if (!models.contains(model)) {
            return Play.error(404, "NOT_FOUND");
        }
        Optional<String> broken =
                body == null ? Optional.of("Invalid JSON payload received.") : rules.broken(model, body);
        return broken.map(this::refuse).orElseGet(() -> next(request));
    }

    private static @Nullable JsonNode parsed(byte[] bytes) {
        try {
            return Wire.JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private synchronized Play refuse(String broken) {
        refused.add(broken);
        return new Play.Refusal(400, Wire.error(400, "INVALID_ARGUMENT", broken));
    }

    private Play next(Asked request) {
        Play next;
        synchronized (this) {
            next = inLine.poll();
        }
        return next == null ? script.apply(request) : next;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
        try {
            threads.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

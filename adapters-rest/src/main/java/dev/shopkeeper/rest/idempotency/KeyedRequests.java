package dev.shopkeeper.rest.idempotency;

import dev.shopkeeper.application.idempotency.KeptAnswer;
import dev.shopkeeper.application.idempotency.KeyedRequest;
import dev.shopkeeper.application.idempotency.OncePerKey;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.rest.security.Callers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers requests once per {@code Idempotency-Key}; those without a key are simply answered. */
@Singleton
public final class KeyedRequests {

    static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG);
    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final OncePerKey once;
    private final JsonMapper json;

    KeyedRequests(OncePerKey once, JsonMapper json) {
        this.once = once;
        this.json = json;
    }

    /**
     * Does the work of the first request with this key, and gives repeats its answer.
     *
     * @param fingerprint the same for the same request; for an upload, a hash of its content and fields
     * @param first       does the work; what it throws is not kept
     */
    public HttpResponse<?> once(HttpRequest<?> request, String fingerprint, Supplier<HttpResponse<?>> first) {
        Optional<String> key = keyOf(request);
        if (key.isEmpty()) {
            return first.get();
        }
        String scope = nameOf(Callers.of(request).orElse(null)) + " " + request.getMethodName() + " " + pathOf(request);
        return once.run(new KeyedRequest(scope, key.get(), fingerprint), first, this::toKeep, KeyedRequests::again);
    }

    /**
     * Whether this request carries a key.
     *
     * @throws InvalidInput when it is not a sane one
     */
    public static boolean isKeyed(HttpRequest<?> request) {
        return keyOf(request).isPresent();
    }

    /** What makes fingerprints of bodies: the same for the same bytes. */
    public static MessageDigest fingerprints() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** The key this request carries. */
    static Optional<String> keyOf(HttpRequest<?> request) {
        String key = request.getHeaders().get(HEADER);
        if (key == null) {
            return Optional.empty();
        }
        if (!SANE.matcher(key).matches()) {
            throw InvalidInput.field(HEADER, "must be 1 to 255 visible characters");
        }
        return Optional.of(key);
    }

    private static String pathOf(HttpRequest<?> request) {
        String path = request.getPath();
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String nameOf(@Nullable Caller caller) {
        if (caller == null) {
            return "anyone";
        }
        return caller.accountId() != null
                ? "account:" + caller.accountId()
                : "subject:" + caller.subject() + ":" + Optional.ofNullable(caller.customerId());
    }

    private Optional<KeptAnswer> toKeep(HttpResponse<?> response) {
        if (response.code() >= 500 || response.code() == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
            return Optional.empty();
        }
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            response.getHeaders().findFirst(name).ifPresent(value -> headers.put(name, value));
        }
        return Optional.of(new KeptAnswer(response.code(), headers, textOf(response.body())));
    }

    private String textOf(@Nullable Object body) {
        if (body == null) {
            return "";
        }
        try {
            return body instanceof CharSequence text ? text.toString() : json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer that cannot be written as JSON", e);
        }
    }

    private static HttpResponse<?> again(KeptAnswer kept) {
        MutableHttpResponse<String> response = HttpResponse.status(HttpStatus.valueOf(kept.status()));
        if (!kept.body().isEmpty()) {
            response.body(kept.body());
            response.contentType(kept.headers().getOrDefault(HttpHeaders.CONTENT_TYPE, "application/json"));
        }
        kept.headers().forEach((name, value) -> response.getHeaders().set(name, value));
        response.getHeaders().set(REPLAYED, "true");
        return response;
    }
}

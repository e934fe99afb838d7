package dev.shopkeeper.rest.tracing;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a request: the client's own if it sent a sane one, else a new one. */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";

    /** Its name in the context of log lines. */
    public static final String LOG_KEY = "request_id";

    private static final String ATTRIBUTE = "shopkeeper.request-id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** The id of this request, the same however often it is asked for. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> {
            String id = chosenBy(request);
            request.setAttribute(ATTRIBUTE, id);
            return id;
        });
    }

    private static String chosenBy(HttpRequest<?> request) {
        String sent = request.getHeaders().get(HEADER);
        return sent != null && SANE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString().replace("-", "");
    }
}

package dev.shopkeeper.application.idempotency;

import java.util.Map;

/** An answer as it went out, to be given again. */
public record KeptAnswer(int status, Map<String, String> headers, String body) {
    public KeptAnswer {
        headers = Map.copyOf(headers);
    }
}

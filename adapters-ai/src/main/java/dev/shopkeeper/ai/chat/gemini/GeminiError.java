package dev.shopkeeper.ai.chat.gemini;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the provider answered instead of an answer.
 *
 * @param status     the HTTP status
 * @param word       the provider's name for it, in capitals
 * @param retryAfter when it may be asked again; null when it did not say
 * @param daily      whether the share of a whole day is spent
 */
record GeminiError(int status, String word, @Nullable Duration retryAfter, boolean daily) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._/-]{1,100}");
    private static final Pattern DELAY = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,9}))?s");
    private static final Duration MOST = Duration.ofDays(1);

    /** @param headerDelay what the header Retry-After says; null when there is none */
    static GeminiError of(int status, JsonNode body, @Nullable Duration headerDelay) {
        JsonNode error = body.path("error");
        String word = word(error.path("status").asText(""), null);
        Duration retryAfter = headerDelay;
        boolean daily = false;
        for (JsonNode detail : error.path("details")) {
            String reason = word(detail.path("reason").asText(""), null);
            word = reason == null ? word : reason;
            Duration told = delay(detail.path("retryDelay").asText(""));
            retryAfter = told == null ? retryAfter : told;
            for (JsonNode violation : detail.path("violations")) {
                daily |= violation.path("quotaId").asText("").contains("PerDay");
            }
        }
        return new GeminiError(status, word == null ? "HTTP_" + status : word, retryAfter, daily);
    }

    /** A word of the provider that can be kept and logged, or else what was known before. */
    static @Nullable String word(String text, @Nullable String otherwise) {
        return WORD.matcher(text).matches() ? text : otherwise;
    }

    private static @Nullable Duration delay(String text) {
        var matcher = DELAY.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String fraction = matcher.group(2) == null ? "" : matcher.group(2);
        Duration delay = Duration.ofSeconds(Long.parseLong(matcher.group(1)))
                .plusNanos(Long.parseLong((fraction + "000000000").substring(0, 9)));
        return delay.compareTo(MOST) > 0 ? MOST : delay;
    }

    /** For the log. */
    String why() {
        return status + " " + word;
    }
}

package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Reply;
import dev.shopkeeper.domain.chat.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What came of a turn, as the result of its task shows it.
 *
 * @param took from the question to the answer
 */
public record TurnResult(ChatMessage answer, Reply reply, Duration took) {

    /** The result of a turn that was asked then. */
    public static TurnResult of(Instant askedAt, ChatMessage answer) {
        return new TurnResult(
                answer, Objects.requireNonNull(answer.reply()), Duration.between(askedAt, answer.createdAt()));
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("message_id", answer.id().value());
        map.put("conversation_id", answer.conversation().value());
        map.put("customer_id", answer.customer().value());
        map.put("reply", reply.text());
        map.put("response", reply.text());
        map.put("mode", word(reply.mode()));
        if (reply.model() != null) {
            map.put("model", reply.model());
        }
        map.put("products", reply.products().stream().map(ProductId::value).toList());
        map.put("sources", reply.sources().stream().map(TurnResult::source).toList());
        map.put(
                "usage",
                Map.of(
                        "input_tokens", reply.usage().input(),
                        "output_tokens", reply.usage().output()));
        map.put("latency_ms", took.toMillis());
        map.put("created_at", answer.createdAt().toString());
        return map;
    }

    private static Map<String, Object> source(Source source) {
        return Map.of("kind", word(source.kind()), "id", source.id(), "title", source.title());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

package dev.shopkeeper.rest.chat;

import dev.shopkeeper.application.chat.turn.TurnEnding;
import dev.shopkeeper.application.chat.turn.TurnEvent;
import dev.shopkeeper.application.chat.turn.TurnFollower;
import dev.shopkeeper.application.chat.turn.TurnResult;
import dev.shopkeeper.domain.chat.ChatMessage;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.LimitReached;
import io.micronaut.http.sse.Event;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers as clients see them, whole and in pieces. The id of an event is its number in the turn; the last ones of a turn
 * have ids above all others.
 */
@Singleton
final class AnswerEvents {

    /** The id of a whole answer that stands for pieces which are not kept. */
    static final long WHOLE = 1_000_000_000L;

    static final long LAST = WHOLE + 1;

    private final MentionedProducts products;
    private final JsonMapper json;

    AnswerEvents(MentionedProducts products, JsonMapper json) {
        this.products = products;
        this.json = json;
    }

    /**
     * A piece of an answer.
     *
     * @param restart whether what was shown so far is to be dropped
     */
    @Serdeable
    record TokenJson(
            String messageId, String text, @Nullable Boolean restart) {}

    /** A tool that is being used. */
    @Serdeable
    record ToolJson(String messageId, String name) {}

    /**
     * Why there is no answer.
     *
     * @param retryAfter seconds after which to try again; left out when not known
     */
    @Serdeable
    record ErrorJson(
            String messageId,
            String error,
            String message,
            @Nullable Long retryAfter) {}

    /** The answer with the products it speaks of, those that are still there. */
    AnswerJson answer(Instant askedAt, ChatMessage answer) {
        TurnResult result = TurnResult.of(askedAt, answer);
        return AnswerJson.of(result, products.of(result.reply()));
    }

    Event<String> of(Turn turn, TurnEvent event) {
        String message = turn.answer().value();
        return switch (event.kind()) {
            case TOKEN -> event("token", event.number(), new TokenJson(message, event.text(), null));
            case RESTART -> event("token", event.number(), new TokenJson(message, "", true));
            case TOOL -> event("tool", event.number(), new ToolJson(message, event.text()));
            case END -> throw new IllegalArgumentException("the end is told by what came of it");
        };
    }

    /** What is told at the end: the pieces that were not seen, and then what came of the turn. */
    List<Event<String>> last(Turn turn, TurnEnding ending, long seenBefore, TurnFollower follower) {
        return switch (ending) {
            case TurnEnding.Unanswered(Failure why) -> List.of(event("error", LAST, error(turn, why)));
            case TurnEnding.Answered(ChatMessage answer) -> {
                List<Event<String>> last = new ArrayList<>();
                if (!follower.isWhole() && seenBefore < WHOLE) {
                    boolean other = follower.seen() > 0;
                    last.add(event(
                            "token", WHOLE, new TokenJson(turn.answer().value(), answer.text(), other ? true : null)));
                }
                last.add(event("done", LAST, answer(turn.askedAt(), answer)));
                yield last;
            }
        };
    }

    private static ErrorJson error(Turn turn, Failure why) {
        Long wait = why instanceof LimitReached limit && limit.retryAfter() != null
                ? Long.valueOf(Math.max(1, limit.retryAfter().toSeconds()))
                : null;
        return new ErrorJson(turn.answer().value(), why.code(), why.message(), wait);
    }

    private Event<String> event(String name, long id, Object data) {
        try {
            return Event.of(json.writeValueAsString(data)).name(name).id(Long.toString(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

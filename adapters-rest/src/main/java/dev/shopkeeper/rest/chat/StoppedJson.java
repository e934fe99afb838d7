package dev.shopkeeper.rest.chat;

import dev.shopkeeper.domain.chat.Turn;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Says that an answer was asked to stop.
 *
 * @param status {@code stopping}, or {@code ended} when there was nothing to stop any more
 */
@Serdeable
record StoppedJson(String messageId, String conversationId, String status) {

    static StoppedJson of(Turn turn) {
        return new StoppedJson(
                turn.answer().value(), turn.conversation().value(), turn.state().isEnd() ? "ended" : "stopping");
    }
}

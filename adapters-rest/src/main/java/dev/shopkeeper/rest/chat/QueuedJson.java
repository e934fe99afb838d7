package dev.shopkeeper.rest.chat;

import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.task.Task;
import io.micronaut.serde.annotation.Serdeable;

/** Says that a message is answered in the background, and under which ids to ask for the answer. */
@Serdeable
record QueuedJson(String jobId, String status, String messageId, String conversationId, String customerId) {

    static QueuedJson of(Task task, Turn turn) {
        return new QueuedJson(
                task.id().value(),
                ChatWords.of(task.status()),
                turn.answer().value(),
                turn.conversation().value(),
                turn.customer().value());
    }
}

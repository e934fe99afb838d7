package dev.shopkeeper.rest.chat;

import io.micronaut.serde.annotation.Serdeable;

/** Says that a conversation does not wait for a person any more. */
@Serdeable
record ResolvedJson(String id, String conversationId, String status) {

    static ResolvedJson of(String conversation) {
        return new ResolvedJson(conversation, conversation, "resolved");
    }
}

package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asks, and where.
 *
 * @param message  the stored message that holds the text
 * @param language the one the client asked for, as in {@code vi} or {@code vi-VN}; null to find it in text and customer
 */
public record Question(
        CustomerId customer,
        ConversationId conversation,
        MessageId message,
        String text,
        @Nullable String language,
        Instant askedAt) {}

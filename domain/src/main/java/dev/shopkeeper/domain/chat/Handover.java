package dev.shopkeeper.domain.chat;

import java.time.Instant;

/**
 * That a conversation waits for a person of the shop.
 *
 * @param message the answer it was handed over with
 */
public record Handover(HandoverReason reason, MessageId message, Instant since) {}

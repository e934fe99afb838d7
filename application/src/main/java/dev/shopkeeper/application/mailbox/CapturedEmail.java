package dev.shopkeeper.application.mailbox;

import java.time.Instant;

/**
 * An e-mail as a list of them shows it.
 *
 * @param from          whom it says it is from, as written
 * @param to            the address it was sent to
 * @param messageId     without the angle brackets; empty where it has none
 * @param bytes         how long it is
 * @param opensAccount  whether it lets its reader into an account
 */
public record CapturedEmail(
        String id,
        String from,
        String to,
        String subject,
        String messageId,
        Instant receivedAt,
        long bytes,
        boolean opensAccount) {}

package dev.shopkeeper.rest.mailbox;

import dev.shopkeeper.application.mailbox.CapturedEmail;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A captured e-mail in a list. */
@Serdeable
record CapturedEmailJson(
        String id, String from, String to, String subject, String messageId, Instant receivedAt, long bytes) {

    static CapturedEmailJson of(CapturedEmail email) {
        return new CapturedEmailJson(
                email.id(),
                email.from(),
                email.to(),
                email.subject(),
                email.messageId(),
                email.receivedAt(),
                email.bytes());
    }
}

package dev.shopkeeper.rest.mailbox;

import dev.shopkeeper.application.mailbox.CapturedEmail;
import dev.shopkeeper.application.mailbox.CapturedMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A captured e-mail with all that is in it. */
@Serdeable
record CapturedMessageJson(
        String id,
        String from,
        String to,
        String subject,
        String messageId,
        Instant receivedAt,
        long bytes,
        List<HeaderJson> headers,
        @Nullable String html,
        @Nullable String text) {

    /** One line of the header, decoded. */
    @Serdeable
    record HeaderJson(String name, String value) {}

    static CapturedMessageJson of(CapturedMessage message) {
        CapturedEmail email = message.email();
        return new CapturedMessageJson(
                email.id(),
                email.from(),
                email.to(),
                email.subject(),
                email.messageId(),
                email.receivedAt(),
                email.bytes(),
                message.headers().stream()
                        .map(header -> new HeaderJson(header.name(), header.value()))
                        .toList(),
                message.html(),
                message.text());
    }
}

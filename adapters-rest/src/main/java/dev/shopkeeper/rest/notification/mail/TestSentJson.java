package dev.shopkeeper.rest.notification.mail;

import dev.shopkeeper.application.notification.mail.SendTestEmail;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A test that was sent. */
@Serdeable
record TestSentJson(String status, String to, String subject, String messageId, List<String> missingVariables) {

    static TestSentJson of(SendTestEmail.Sent sent) {
        return new TestSentJson(
                "sent",
                sent.to().value(),
                sent.subject(),
                sent.messageId().value(),
                sent.missing().stream().sorted().toList());
    }
}

package dev.shopkeeper.domain.notification.mail;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail to one person, ready to be handed to a mail server.
 *
 * @param from            whom it is from; null means the shop's own address
 * @param html            the richer form; null when there is only text
 * @param text            the plain form, which every e-mail has
 * @param listUnsubscribe where one POST unsubscribes the person; null for e-mail that nobody can unsubscribe from
 */
public record Email(
        MessageId messageId,
        @Nullable Mailbox from,
        Mailbox to,
        String subject,
        @Nullable String html,
        String text,
        @Nullable URI listUnsubscribe,
        Kind kind) {

    public static final int MAX_SUBJECT = 500;
    public static final int MAX_BODY = 2_000_000;

    private static final int MAX_LINK = 900;

    /** What an e-mail is sent for; mail servers and readers treat them differently. */
    public enum Kind {
        /** One of many alike. */
        BULK,
        /** For one person because of something that person or the shop did. */
        PERSONAL,
        /** For the owner of an account, with a link that lets whoever has it into the account. */
        ACCOUNT,
        /** A trial of a bulk e-mail, to a member of staff. */
        TEST
    }

    /** @throws InvalidInput when something is not fit for a header, or too long */
    public Email {
        subject = HeaderText.checked("subject", subject, MAX_SUBJECT);
        checkBody("html", html == null ? "" : html);
        checkBody("text", text);
        if (listUnsubscribe != null) {
            checkLink(listUnsubscribe);
        }
    }

    private static void checkBody(String field, String body) {
        if (body.length() > MAX_BODY) {
            throw InvalidInput.field(field, "must be at most " + MAX_BODY + " characters");
        }
    }

    private static void checkLink(URI link) {
        String text = link.toASCIIString();
        boolean http = "http".equalsIgnoreCase(link.getScheme()) || "https".equalsIgnoreCase(link.getScheme());
        if (!http || link.getHost() == null || text.length() > MAX_LINK || !HeaderText.isSafe(link.toString())) {
            throw InvalidInput.field("list_unsubscribe", "must be an http or https address");
        }
    }
}

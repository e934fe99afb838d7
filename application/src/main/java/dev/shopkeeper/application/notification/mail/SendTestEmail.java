package dev.shopkeeper.application.notification.mail;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.notification.template.PreviewEmail;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.failure.Unavailable.Why;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import dev.shopkeeper.domain.notification.mail.MessageId;
import dev.shopkeeper.domain.notification.template.Rendering;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sends one e-mail of a config to whoever wrote it, so that it is seen where it will be read. Nothing is noted of it. */
public final class SendTestEmail {

    private static final String MARK = "[Test] ";

    private final PreviewEmail preview;
    private final Mailer mailer;
    private final MessageIds messageIds;
    private final IdSource ids;

    public SendTestEmail(PreviewEmail preview, Mailer mailer, MessageIds messageIds, IdSource ids) {
        this.preview = preview;
        this.mailer = mailer;
        this.messageIds = messageIds;
        this.ids = ids;
    }

    /** What was sent, and the names nobody knows that are empty in it. */
    public record Sent(MessageId messageId, EmailAddress to, String subject, Set<String> missing) {

        public Sent {
            missing = Set.copyOf(missing);
        }
    }

    /**
     * Renders it as a preview does and hands it over at once.
     *
     * @param to       where to
     * @param customer as whom it is rendered, by our id or an external one; null for somebody made up
     * @param data     what the send would bring
     * @throws Unavailable when the mail server does not take it
     */
    public Sent send(String config, @Nullable String to, @Nullable String customer, Map<String, ?> data) {
        EmailAddress address = EmailAddress.parse(to == null ? "" : to)
                .orElseThrow(() -> InvalidInput.field("to", "must be an e-mail address"));
        Rendering rendering = preview.preview(config, customer, data);
        Email email = new Email(
                messageIds.of("test:" + ids.next()),
                null,
                Mailbox.of(address),
                MARK + rendering.subject(),
                rendering.html(),
                rendering.text(),
                null,
                Email.Kind.TEST);
        requireTaken(mailer.send(email));
        return new Sent(email.messageId(), address, email.subject(), rendering.missing());
    }

    private static void requireTaken(MailOutcome outcome) {
        switch (outcome) {
            case MailOutcome.Accepted _ -> {}
            case MailOutcome.Deferred deferred ->
                throw new Unavailable(Why.ANSWERED_BADLY, "the mail server does not take it now: " + deferred.reply());
            case MailOutcome.Refused refused ->
                throw new Unavailable(Why.ANSWERED_BADLY, "the mail server refuses it: " + refused.reply());
            case MailOutcome.Unreachable away ->
                throw new Unavailable(Why.AWAY, "the mail server cannot be reached: " + away.why());
            case MailOutcome.Unclear unclear ->
                throw new Unavailable(Why.LATE, "it may have been sent; the mail server did not say: " + unclear.why());
        }
    }
}

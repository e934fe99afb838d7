package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.mailbox.MailboxPersonalData;
import dev.shopkeeper.application.mailbox.ReadMailbox;
import dev.shopkeeper.application.notification.mail.MailAccess;
import dev.shopkeeper.application.notification.mail.MailAccess.Encryption;
import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.application.notification.mail.MessageIds;
import dev.shopkeeper.application.notification.mail.SendTestEmail;
import dev.shopkeeper.application.notification.template.PreviewEmail;
import dev.shopkeeper.bootstrap.settings.MailSettings;
import dev.shopkeeper.bootstrap.settings.MailSettings.StartTls;
import dev.shopkeeper.bootstrap.settings.TextSettings;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.IDN;

/** E-mail: the server it is handed to, or the mailbox that captures it. */
@Factory
final class MailWiring {

    @Singleton
    MailAccess mailAccess(Upstreams upstreams, MailSettings settings, TextSettings texts) {
        Mailbox from = settings.sender(texts.shopName());
        return settings.host() == null
                ? new MailAccess(
                        upstreams.mailHost(),
                        upstreams.mailPort(),
                        null,
                        null,
                        Encryption.OFF,
                        from,
                        settings.connections())
                : new MailAccess(
                        upstreams.mailHost(),
                        upstreams.mailPort(),
                        settings.user(),
                        settings.password() == null ? null : settings.password().value(),
                        encryption(settings.startTls()),
                        from,
                        settings.connections());
    }

    @Singleton
    MessageIds messageIds(MailSettings settings, TextSettings texts) {
        String address = settings.sender(texts.shopName()).address().value();
        return new MessageIds(IDN.toASCII(address.substring(address.lastIndexOf('@') + 1), IDN.ALLOW_UNASSIGNED));
    }

    @Singleton
    SendTestEmail sendTestEmail(PreviewEmail preview, Mailer mailer, MessageIds messageIds, IdSource ids) {
        return new SendTestEmail(preview, mailer, messageIds, ids);
    }

    @Singleton
    ReadMailbox readMailbox(Upstreams upstreams) {
        return new ReadMailbox(upstreams.capturedMail());
    }

    @Singleton
    MailboxPersonalData mailboxPersonalData(Upstreams upstreams) {
        return new MailboxPersonalData(upstreams.capturedMail());
    }

    private static Encryption encryption(StartTls startTls) {
        return switch (startTls) {
            case AUTO -> Encryption.IF_OFFERED;
            case REQUIRED -> Encryption.REQUIRED;
            case OFF -> Encryption.OFF;
        };
    }
}

package dev.shopkeeper.application.accountmail;

import dev.shopkeeper.application.account.AccountMails;
import dev.shopkeeper.application.account.Accounts;
import dev.shopkeeper.application.account.MailedLinks;
import dev.shopkeeper.application.account.SecretSource;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.application.notification.mail.MessageIds;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountMail;
import dev.shopkeeper.domain.account.MailedLink;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what owners of accounts are to get, one after the other. An e-mail stays written down until the mail server has
 * it or refuses it for good; one that was on its way when this process died goes out again, under the same Message-ID.
 */
public final class SendAccountMail {

    private static final Logger LOG = LoggerFactory.getLogger(SendAccountMail.class);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final AccountMails mails;
    private final MailedLinks links;
    private final Accounts accounts;
    private final Customers customers;
    private final AccountLetters letters;
    private final AccountLinks urls;
    private final SecretSource secrets;
    private final Mailer mailer;
    private final MessageIds messageIds;
    private final InstantSource clock;

    public SendAccountMail(
            AccountMails mails,
            MailedLinks links,
            Accounts accounts,
            Customers customers,
            AccountLetters letters,
            AccountLinks urls,
            SecretSource secrets,
            Mailer mailer,
            MessageIds messageIds,
            InstantSource clock) {
        this.mails = mails;
        this.links = links;
        this.accounts = accounts;
        this.customers = customers;
        this.letters = letters;
        this.urls = urls;
        this.secrets = secrets;
        this.mailer = mailer;
        this.messageIds = messageIds;
        this.clock = clock;
    }

    /** Sends all that is due now. */
    public void sendDue() {
        while (sendNext()) {
            // The next one.
        }
    }

    /** @return false when none is due */
    private boolean sendNext() {
        Instant now = clock.instant();
        Optional<AccountMail> due = mails.claim(now, now.plus(LEASE));
        due.ifPresent(mail -> {
            Optional<Account> reader = mail.isOverAt(now) ? Optional.empty() : readerOf(mail);
            if (reader.isEmpty()) {
                mails.remove(mail.id());
            } else {
                conclude(mail, mailer.send(written(mail, reader.get())));
            }
        });
        return due.isPresent();
    }

    /** Whom it is for; empty when there is nobody, or nothing left to tell. */
    private Optional<Account> readerOf(AccountMail mail) {
        return switch (mail.purpose()) {
            case PROVE_ADDRESS ->
                Optional.ofNullable(mail.account())
                        .flatMap(accounts::find)
                        .filter(account -> mail.to().equals(account.email()) && !account.emailProven());
            case NEW_PASSWORD -> accounts.findByEmail(mail.to()).filter(account -> !account.disabled());
        };
    }

    private Email written(AccountMail mail, Account reader) {
        String secret = secrets.next();
        links.add(MailedLink.of(secret, mail.purpose(), reader.id(), mail.to(), clock.instant()));
        AccountLetters.Letter letter = letters.write(
                mail.purpose(), languageOf(reader), reader.username().value(), urls.link(mail.purpose(), secret));
        return new Email(
                messageIds.of("account:" + mail.id()),
                null,
                Mailbox.of(mail.to()),
                letter.subject(),
                letter.html(),
                letter.text(),
                null,
                Email.Kind.ACCOUNT);
    }

    private @Nullable String languageOf(Account reader) {
        return Optional.ofNullable(reader.customerId())
                .flatMap(customers::find)
                .map(customer -> customer.profile().language())
                .orElse(null);
    }

    private void conclude(AccountMail mail, MailOutcome outcome) {
        switch (outcome) {
            case MailOutcome.Accepted _ -> mails.remove(mail.id());
            case MailOutcome.Refused refused -> {
                LOG.warn("E-mail {} to an account was refused: {}", mail.id(), refused.reply());
                mails.remove(mail.id());
            }
            case MailOutcome.Deferred deferred -> postpone(mail, deferred.reply());
            case MailOutcome.Unreachable away -> postpone(mail, away.why());
            // Better twice than never: it is the same e-mail, and both links work.
            case MailOutcome.Unclear unclear -> postpone(mail, unclear.why());
        }
    }

    private void postpone(AccountMail mail, String why) {
        LOG.info("E-mail {} to an account waits: {}", mail.id(), why);
        mails.replace(mail.postponed(clock.instant()));
    }
}

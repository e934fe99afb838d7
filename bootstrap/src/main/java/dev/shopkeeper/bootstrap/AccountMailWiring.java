package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.account.AccountMails;
import dev.shopkeeper.application.account.Accounts;
import dev.shopkeeper.application.account.AskForProof;
import dev.shopkeeper.application.account.ForgetOldLinks;
import dev.shopkeeper.application.account.LoginThrottle;
import dev.shopkeeper.application.account.MailedLinks;
import dev.shopkeeper.application.account.PasswordHasher;
import dev.shopkeeper.application.account.RenewPassword;
import dev.shopkeeper.application.account.RequestNewPassword;
import dev.shopkeeper.application.account.SecretSource;
import dev.shopkeeper.application.account.Sessions;
import dev.shopkeeper.application.account.Standings;
import dev.shopkeeper.application.accountmail.AccountLetters;
import dev.shopkeeper.application.accountmail.AccountLinks;
import dev.shopkeeper.application.accountmail.ProveAddress;
import dev.shopkeeper.application.accountmail.SendAccountMail;
import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.limit.RateLimiter;
import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.application.notification.mail.MessageIds;
import dev.shopkeeper.bootstrap.settings.ServerSettings;
import dev.shopkeeper.bootstrap.settings.TextSettings;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;

/** E-mail to owners of accounts, and what the links in it do. */
@Factory
final class AccountMailWiring {

    @Singleton
    AskForProof askForProof(
            Accounts accounts,
            AccountMails mails,
            PasswordHasher hasher,
            LoginThrottle throttle,
            RateLimiter limiter,
            IdSource ids,
            InstantSource clock) {
        return new AskForProof(accounts, mails, hasher, throttle, limiter, ids, clock);
    }

    @Singleton
    RequestNewPassword requestNewPassword(AccountMails mails, RateLimiter limiter, IdSource ids, InstantSource clock) {
        return new RequestNewPassword(mails, limiter, ids, clock);
    }

    @Singleton
    RenewPassword renewPassword(
            MailedLinks links,
            Accounts accounts,
            Sessions sessions,
            PasswordHasher hasher,
            Standings standings,
            InstantSource clock) {
        return new RenewPassword(links, accounts, sessions, hasher, standings, clock);
    }

    @Singleton
    ProveAddress proveAddress(
            MailedLinks links,
            Accounts accounts,
            Customers customers,
            Interactions interactions,
            List<CustomerTraces> traces,
            Standings standings,
            InstantSource clock) {
        return new ProveAddress(links, accounts, customers, interactions, traces, standings, clock);
    }

    @Singleton
    ForgetOldLinks forgetOldLinks(MailedLinks links, InstantSource clock) {
        return new ForgetOldLinks(links, clock);
    }

    @Singleton
    AccountLetters accountLetters(TextSettings texts) {
        return new AccountLetters(texts.shopName(), texts.language());
    }

    @Singleton
    AccountLinks accountLinks(ServerSettings settings, BeanProvider<EmbeddedServer> server) {
        URI named = settings.publicUrl();
        // The port is known only once the server listens.
        return new AccountLinks(
                named == null
                        ? () -> URI.create("http://localhost:" + server.get().getPort())
                        : () -> named);
    }

    @Singleton
    SendAccountMail sendAccountMail(
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
        return new SendAccountMail(
                mails, links, accounts, customers, letters, urls, secrets, mailer, messageIds, clock);
    }
}

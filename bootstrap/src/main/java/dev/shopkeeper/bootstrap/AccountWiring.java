package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.account.AccessTokens;
import dev.shopkeeper.application.account.AccountMails;
import dev.shopkeeper.application.account.AccountPersonalData;
import dev.shopkeeper.application.account.AccountQueries;
import dev.shopkeeper.application.account.AccountTraces;
import dev.shopkeeper.application.account.Accounts;
import dev.shopkeeper.application.account.AskForProof;
import dev.shopkeeper.application.account.ChangePassword;
import dev.shopkeeper.application.account.CreateStaffAccount;
import dev.shopkeeper.application.account.CustomerRecords;
import dev.shopkeeper.application.account.EnsureFirstAdmin;
import dev.shopkeeper.application.account.EnsureFirstAdmin.FirstAdmin;
import dev.shopkeeper.application.account.ExchangeToken;
import dev.shopkeeper.application.account.LogIn;
import dev.shopkeeper.application.account.LogOut;
import dev.shopkeeper.application.account.LoginLimit;
import dev.shopkeeper.application.account.LoginThrottle;
import dev.shopkeeper.application.account.MailedLinks;
import dev.shopkeeper.application.account.PasswordHasher;
import dev.shopkeeper.application.account.RecogniseCaller;
import dev.shopkeeper.application.account.RefreshTokens;
import dev.shopkeeper.application.account.Register;
import dev.shopkeeper.application.account.SecretSource;
import dev.shopkeeper.application.account.ServiceSecrets;
import dev.shopkeeper.application.account.SessionOpener;
import dev.shopkeeper.application.account.Sessions;
import dev.shopkeeper.application.account.Standings;
import dev.shopkeeper.application.account.TokenKeys;
import dev.shopkeeper.application.account.TokenLifetimes;
import dev.shopkeeper.application.account.UpdateStaffAccount;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.bootstrap.settings.AdminSettings;
import dev.shopkeeper.bootstrap.settings.LimitSettings;
import dev.shopkeeper.bootstrap.settings.Secret;
import dev.shopkeeper.bootstrap.settings.TokenSettings;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Accounts, sessions and tokens. */
@Factory
final class AccountWiring {

    @Singleton
    TokenKeys tokenKeys(TokenSettings settings) {
        return new TokenKeys(
                settings.signing().stream().map(Secret::value).toList(),
                settings.shop() == null ? null : settings.shop().value(),
                settings.trustedIssuers().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().value())));
    }

    @Singleton
    TokenLifetimes tokenLifetimes(TokenSettings settings) {
        return new TokenLifetimes(settings.accessLife(), settings.refreshLife());
    }

    @Singleton
    ServiceSecrets serviceSecrets(TokenSettings settings) {
        return new ServiceSecrets(settings.client().stream().map(Secret::value).toList());
    }

    @Singleton
    LoginLimit loginLimit(LimitSettings settings) {
        return new LoginLimit(settings.loginPerMinute());
    }

    @Singleton
    CustomerRecords customerRecords(Customers customers, IdSource ids, InstantSource clock) {
        return new CustomerRecords(customers, ids, clock);
    }

    @Singleton
    Standings standings(Accounts accounts, Sessions sessions, InstantSource clock) {
        return new Standings(accounts, sessions, clock);
    }

    @Singleton
    SessionOpener sessionOpener(
            Sessions sessions,
            AccessTokens tokens,
            SecretSource secrets,
            IdSource ids,
            InstantSource clock,
            TokenLifetimes lifetimes) {
        return new SessionOpener(sessions, tokens, secrets, ids, clock, lifetimes);
    }

    @Singleton
    RecogniseCaller recogniseCaller(
            AccessTokens tokens,
            Standings standings,
            CustomerRecords customers,
            ServiceSecrets secrets,
            InstantSource clock) {
        return new RecogniseCaller(tokens, standings, customers, secrets, clock);
    }

    @Singleton
    LogIn logIn(Accounts accounts, PasswordHasher hasher, LoginThrottle throttle, SessionOpener opener) {
        return new LogIn(accounts, hasher, throttle, opener);
    }

    @Singleton
    Register register(
            Accounts accounts,
            CustomerRecords customers,
            PasswordHasher hasher,
            SessionOpener opener,
            AskForProof askForProof,
            IdSource ids,
            InstantSource clock) {
        return new Register(accounts, customers, hasher, opener, askForProof, ids, clock);
    }

    @Singleton
    RefreshTokens refreshTokens(
            Accounts accounts, Sessions sessions, SessionOpener opener, Standings standings, InstantSource clock) {
        return new RefreshTokens(accounts, sessions, opener, standings, clock);
    }

    @Singleton
    ExchangeToken exchangeToken(
            Accounts accounts, PasswordHasher hasher, SecretSource secrets, SessionOpener opener, InstantSource clock) {
        return new ExchangeToken(accounts, hasher, secrets, opener, clock);
    }

    @Singleton
    LogOut logOut(Sessions sessions, Standings standings, InstantSource clock) {
        return new LogOut(sessions, standings, clock);
    }

    @Singleton
    ChangePassword changePassword(
            Accounts accounts,
            Sessions sessions,
            PasswordHasher hasher,
            LoginThrottle throttle,
            Standings standings,
            InstantSource clock) {
        return new ChangePassword(accounts, sessions, hasher, throttle, standings, clock);
    }

    @Singleton
    AccountQueries accountQueries(Accounts accounts) {
        return new AccountQueries(accounts);
    }

    @Singleton
    CreateStaffAccount createStaffAccount(Accounts accounts, PasswordHasher hasher, IdSource ids, InstantSource clock) {
        return new CreateStaffAccount(accounts, hasher, ids, clock);
    }

    @Singleton
    UpdateStaffAccount updateStaffAccount(
            Accounts accounts, Sessions sessions, PasswordHasher hasher, Standings standings, InstantSource clock) {
        return new UpdateStaffAccount(accounts, sessions, hasher, standings, clock);
    }

    @Singleton
    AccountTraces accountTraces(Accounts accounts) {
        return new AccountTraces(accounts);
    }

    @Singleton
    AccountPersonalData accountPersonalData(
            Accounts accounts,
            Sessions sessions,
            AccountMails mails,
            MailedLinks links,
            Standings standings,
            InstantSource clock) {
        return new AccountPersonalData(accounts, sessions, mails, links, standings, clock);
    }

    @Singleton
    BeforeServing firstAdmin(Accounts accounts, CreateStaffAccount create, AdminSettings settings) {
        EnsureFirstAdmin ensure = new EnsureFirstAdmin(accounts, create);
        return () -> {
            try {
                ensure.ensure(firstAdmin(settings));
            } catch (InvalidInput e) {
                throw new CannotStart(e.message(), e);
            }
        };
    }

    private static FirstAdmin firstAdmin(AdminSettings settings) {
        EmailAddress email = settings.email() == null
                ? null
                : EmailAddress.parse(settings.email())
                        .orElseThrow(() -> InvalidInput.field("ADMIN_EMAIL", "must be an e-mail address"));
        Password password = Optional.ofNullable(settings.password())
                .map(secret -> new Password(secret.value()))
                .orElse(null);
        return new FirstAdmin(email, password, settings.loopbackOnly());
    }
}

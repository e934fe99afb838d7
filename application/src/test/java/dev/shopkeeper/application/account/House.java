package dev.shopkeeper.application.account;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.customer.InMemoryCustomers;
import dev.shopkeeper.application.limit.LocalRateLimiter;
import dev.shopkeeper.application.limit.RateLimiter;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All there is to signing in, in memory, with a clock that is moved by hand. */
final class House {

    static final ClientOrigin AFAR = new ClientOrigin("203.0.113.7", false);
    static final ClientOrigin HERE = new ClientOrigin("127.0.0.1", true);
    static final Password SECRET = new Password("correct horse battery");
    static final String SERVICE_SECRET = "service-secret-of-today";
    static final int TRIES = 5;

    Instant now = Instant.parse("2026-11-22T08:00:00Z");
    final InstantSource clock = () -> now;
    private final AtomicInteger counter = new AtomicInteger();
    final IdSource ids = () -> "id%05d".formatted(counter.incrementAndGet());

    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemorySessions sessions = new InMemorySessions();
    final InMemoryCustomers customers = new InMemoryCustomers();
    final PlainHasher hasher = new PlainHasher();
    final PlainTokens tokens = new PlainTokens();
    final Standings standings = new Standings(accounts, sessions, clock);
    final CustomerRecords records = new CustomerRecords(customers, ids, clock);
    final SessionOpener opener = new SessionOpener(
            sessions,
            tokens,
            () -> "s%042d".formatted(counter.incrementAndGet()),
            ids,
            clock,
            new TokenLifetimes(Duration.ofMinutes(30), Duration.ofDays(30)));
    final InMemoryLoginThrottle throttle = new InMemoryLoginThrottle(TRIES);
    final LogIn logIn = new LogIn(accounts, hasher, throttle, opener);
    final InMemoryAccountMails mails = new InMemoryAccountMails();
    final InMemoryMailedLinks links = new InMemoryMailedLinks();
    final RateLimiter limiter = new LocalRateLimiter(clock);
    final AskForProof askForProof = new AskForProof(accounts, mails, hasher, throttle, limiter, ids, clock);
    final Register register = new Register(accounts, records, hasher, opener, askForProof, ids, clock);
    final RefreshTokens refresh = new RefreshTokens(accounts, sessions, opener, standings, clock);
    final LogOut logOut = new LogOut(sessions, standings, clock);
    final ChangePassword changePassword = new ChangePassword(accounts, sessions, hasher, throttle, standings, clock);
    final CreateStaffAccount create = new CreateStaffAccount(accounts, hasher, ids, clock);
    final UpdateStaffAccount update = new UpdateStaffAccount(accounts, sessions, hasher, standings, clock);
    final RecogniseCaller recognise = new RecogniseCaller(
            tokens, standings, records, new ServiceSecrets(List.of("service-secret-of-old", SERVICE_SECRET)), clock);

    Account staff(String name, Role... roles) {
        return create.create(new CreateStaffAccount.NewStaff(name, name + "@shop.example", SECRET, Set.of(roles)));
    }

    SignedIn registered(String name, String email) {
        return register.register(new Register.Application(name, email, SECRET, null, null, null));
    }

    SignedIn signedIn(String name) {
        return logIn.logIn(name, SECRET, AFAR);
    }

    SessionId session(SignedIn signedIn) {
        return signedIn.refreshToken().session();
    }

    RecogniseCaller.Recognised recognised(@Nullable String token, @Nullable String secret, @Nullable String userId) {
        return recognise.recognise(new RecogniseCaller.Credentials(token, secret, userId));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Keeps passwords legible, and counts what it is asked to do. */
    static final class PlainHasher implements PasswordHasher {

        int checks;
        String rules = "v1:";
        final List<PasswordHash> checked = new ArrayList<>();

        @Override
        public PasswordHash hash(Password password) {
            return new PasswordHash(rules + password.value());
        }

        @Override
        public boolean matches(Password password, PasswordHash hash) {
            checks++;
            checked.add(hash);
            return hash.value().endsWith(":" + password.value());
        }

        @Override
        public boolean isOutdated(PasswordHash hash) {
            return !hash.value().startsWith(rules);
        }

        @Override
        public PasswordHash decoy() {
            return new PasswordHash("decoy");
        }
    }

    /** Tokens that are looked up; those that begin with {@code shop:} are the shop backend's. */
    static final class PlainTokens implements AccessTokens {

        private final Map<String, Bearer> issued = new HashMap<>();

        @Override
        public String issue(String id, Account account, SessionId session, Instant now, Instant expiresAt) {
            issued.put(id, new Bearer.Own(account.id(), session));
            return id;
        }

        void forge(String token, AccountId account, SessionId session) {
            issued.put(token, new Bearer.Own(account, session));
        }

        @Override
        public Bearer verify(String token, Instant now) {
            if (token.startsWith("shop:")) {
                return new Bearer.Foreign(token.substring("shop:".length()));
            }
            Bearer bearer = issued.get(token);
            if (bearer == null) {
                throw NotAllowed.unauthenticated("no");
            }
            return bearer;
        }
    }
}

package dev.shopkeeper.application.account;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.limit.RateLimit;
import dev.shopkeeper.application.limit.RateLimit.WhenAway;
import dev.shopkeeper.application.limit.RateLimiter;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordPolicy;
import dev.shopkeeper.domain.account.StaleAccount;
import dev.shopkeeper.domain.account.UnknownAccount;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the owner of an account to prove the address it has: at sign-up, when it changes, and when asked again. */
public final class AskForProof {

    private static final RateLimit FOR_ONE_ACCOUNT = new RateLimit(5, Duration.ofHours(1), WhenAway.COUNT_HERE);

    private final Accounts accounts;
    private final AccountMails mails;
    private final PasswordHasher hasher;
    private final LoginThrottle throttle;
    private final RateLimiter limiter;
    private final IdSource ids;
    private final InstantSource clock;

    public AskForProof(
            Accounts accounts,
            AccountMails mails,
            PasswordHasher hasher,
            LoginThrottle throttle,
            RateLimiter limiter,
            IdSource ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.mails = mails;
        this.hasher = hasher;
        this.throttle = throttle;
        this.limiter = limiter;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes down that the owner is to be asked, where there is something to prove. */
    void ask(Account account) {
        if (account.email() != null && !account.emailProven()) {
            mails.add(AccountMail.toProve(ids.next(), account.email(), account.id(), clock.instant()));
        }
    }

    /** Asks again. Nothing is sent where the address is proven. */
    public void askAgain(AccountId id) {
        limit(id);
        ask(accounts.find(id).orElseThrow(UnknownAccount::new));
    }

    /**
     * Gives an account another address, which proves nothing until its owner follows the link mailed there.
     *
     * @param password of the account: a stolen token must not be enough to take an account over
     */
    public void change(AccountId id, @Nullable String email, Password password) {
        EmailAddress address = EmailAddress.parse(email == null ? "" : email)
                .orElseThrow(() -> InvalidInput.field("email", "must be an e-mail address"));
        limit(id);
        Account account = accounts.find(id).orElseThrow(UnknownAccount::new);
        if (account.isStaff()) {
            throw NotAllowed.forbidden("the address of a staff account is changed by an admin, who vouches for it");
        }
        List<String> keys = List.of("name:" + id.value());
        throttle.take(keys);
        if (password.value().length() > PasswordPolicy.MAX_LENGTH
                || !hasher.matches(password, account.passwordHash())) {
            throw InvalidInput.field("current_password", "is not the current password");
        }
        throttle.giveBack(keys);
        Account next = address.equals(account.email()) ? account : account.withUnprovenEmail(address);
        if (next.version() != account.version() && !accounts.replace(next)) {
            throw new StaleAccount();
        }
        ask(next);
    }

    private void limit(AccountId id) {
        limiter.take("proof:" + id.value(), FOR_ONE_ACCOUNT)
                .orRefuse("too many e-mails were asked for: try again later");
    }
}

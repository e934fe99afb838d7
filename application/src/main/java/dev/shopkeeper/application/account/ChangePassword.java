package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordPolicy;
import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.account.SessionState.Reason;
import dev.shopkeeper.domain.account.StaleAccount;
import dev.shopkeeper.domain.account.UnknownAccount;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.InstantSource;
import java.util.List;

/** Changes the password of one who knows the old one; every other session of theirs ends. */
public final class ChangePassword {

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final LoginThrottle throttle;
    private final Standings standings;
    private final InstantSource clock;

    public ChangePassword(
            Accounts accounts,
            Sessions sessions,
            PasswordHasher hasher,
            LoginThrottle throttle,
            Standings standings,
            InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hasher = hasher;
        this.throttle = throttle;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * Changes it.
     *
     * @param session the one it is asked in, which goes on
     */
    public void change(AccountId id, SessionId session, Password current, Password next) {
        Account account = accounts.find(id).orElseThrow(UnknownAccount::new);
        PasswordPolicy.check("new_password", next, account.username(), account.email());
        // Counted as a try to sign in: a stolen token must not become a way to guess the password.
        List<String> keys = List.of("name:" + id.value());
        throttle.take(keys);
        if (current.value().length() > PasswordPolicy.MAX_LENGTH || !hasher.matches(current, account.passwordHash())) {
            throw InvalidInput.field("current_password", "is not the current password");
        }
        throttle.giveBack(keys);
        if (!accounts.replace(account.withPassword(hasher.hash(next)))) {
            throw new StaleAccount();
        }
        sessions.revokeAll(id, session, Reason.PASSWORD_CHANGED, clock.instant());
        standings.forget(id);
    }
}

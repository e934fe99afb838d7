package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordHash;
import dev.shopkeeper.domain.account.PasswordPolicy;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signs somebody in by user name or e-mail address and password. */
public final class LogIn {

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final LoginThrottle throttle;
    private final SessionOpener opener;

    public LogIn(Accounts accounts, PasswordHasher hasher, LoginThrottle throttle, SessionOpener opener) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.throttle = throttle;
        this.opener = opener;
    }

    /**
     * Signs in. An unknown name, a wrong password, a disabled account and one that may not sign in from there get the
     * same refusal after the same work.
     *
     * @param name a user name or an e-mail address
     */
    public SignedIn logIn(String name, Password password, ClientOrigin origin) {
        Optional<Account> found = find(name);
        List<String> keys = List.of(
                "name:" + found.map(account -> account.id().value()).orElseGet(() -> folded(name)),
                "address:" + origin.address());
        throttle.take(keys);
        // Nothing longer was ever a password; the hash is checked all the same, so that it takes as long.
        Password tried = password.value().length() > PasswordPolicy.MAX_LENGTH ? new Password("") : password;
        boolean right = hasher.matches(tried, found.map(Account::passwordHash).orElseGet(hasher::decoy));
        Account account = found.filter(known -> right && mayEnter(known, origin))
                .orElseThrow(() -> NotAllowed.unauthenticated("user name or password is wrong"));
        throttle.giveBack(keys);
        return opener.open(hashedByTodaysRules(account, password));
    }

    private Optional<Account> find(String name) {
        return name.indexOf('@') >= 0
                ? EmailAddress.parse(name).flatMap(accounts::findByEmail)
                : username(name).flatMap(accounts::findByUsername);
    }

    private static Optional<Username> username(String name) {
        try {
            return Optional.of(new Username(name));
        } catch (InvalidInput e) {
            return Optional.empty();
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean mayEnter(Account account, ClientOrigin origin) {
        return !account.disabled() && (origin.here() || !account.onlyFromHere());
    }

    private Account hashedByTodaysRules(Account account, Password password) {
        if (!hasher.isOutdated(account.passwordHash())) {
            return account;
        }
        PasswordHash fresh = hasher.hash(password);
        Account next = account.rehashed(fresh);
        // Whoever changed the account meanwhile goes first; the hash is renewed at the next sign-in then.
        return accounts.replace(next) ? next : account;
    }
}

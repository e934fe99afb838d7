package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.LastAdmin;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.PasswordPolicy;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.SessionState.Reason;
import dev.shopkeeper.domain.account.StaleAccount;
import dev.shopkeeper.domain.account.UnknownAccount;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.InstantSource;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes what an account may do, and takes access away: within five seconds, also from tokens already given out. */
public final class UpdateStaffAccount {

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordHasher hasher;
    private final Standings standings;
    private final InstantSource clock;

    public UpdateStaffAccount(
            Accounts accounts, Sessions sessions, PasswordHasher hasher, Standings standings, InstantSource clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.hasher = hasher;
        this.standings = standings;
        this.clock = clock;
    }

    /** What is to change; null means it stays. */
    public record Change(
            @Nullable String email,
            @Nullable Set<Role> roles,
            @Nullable Boolean disabled,
            @Nullable Password password) {}

    public Account update(AccountId id, Change change) {
        Account before = accounts.find(id).orElseThrow(UnknownAccount::new);
        Account after = apply(before, change);
        if (after.version() == before.version()) {
            return before;
        }
        boolean losesAdmin = before.isActiveAdmin() && !after.isActiveAdmin();
        if (losesAdmin && accounts.activeAdmins() < 2) {
            throw new LastAdmin();
        }
        save(after);
        if (losesAdmin && accounts.activeAdmins() == 0) {
            // Two admins took each other's rights at the same moment: both get them back.
            save(restored(before, after));
            throw new LastAdmin();
        }
        if (after.disabled() || change.password() != null) {
            Reason reason = after.disabled() ? Reason.ACCESS_TAKEN : Reason.PASSWORD_CHANGED;
            sessions.revokeAll(id, null, reason, clock.instant());
        }
        standings.forget(id);
        return after;
    }

    private Account apply(Account before, Change change) {
        Account next = before;
        if (change.email() != null) {
            EmailAddress email = EmailAddress.parse(change.email())
                    .orElseThrow(() -> InvalidInput.field("email", "must be an e-mail address"));
            next = next.emailProven() && email.equals(next.email()) ? next : next.withProvenEmail(email);
        }
        if (change.roles() != null && !change.roles().equals(next.roles())) {
            next = next.withRoles(change.roles());
        }
        if (change.disabled() != null && change.disabled() != next.disabled()) {
            next = next.withAccess(!change.disabled());
        }
        if (change.password() != null) {
            PasswordPolicy.check("password", change.password(), next.username(), next.email());
            next = next.withPassword(hasher.hash(change.password()));
        }
        return next.version() == before.version() ? before : next.atVersion(before.version() + 1);
    }

    private void save(Account next) {
        if (!accounts.replace(next)) {
            throw new StaleAccount();
        }
    }

    private static Account restored(Account before, Account after) {
        return before.atVersion(after.version() + 1);
    }
}

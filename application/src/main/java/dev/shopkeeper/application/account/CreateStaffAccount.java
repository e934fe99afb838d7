package dev.shopkeeper.application.account;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.account.UsernameTaken;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a member of staff on. */
public final class CreateStaffAccount {

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final IdSource ids;
    private final InstantSource clock;

    public CreateStaffAccount(Accounts accounts, PasswordHasher hasher, IdSource ids, InstantSource clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who is taken on, as it was written; null means not given. */
    public record NewStaff(
            @Nullable String username,
            @Nullable String email,
            @Nullable Password password,
            Set<Role> roles) {}

    public Account create(NewStaff staff) {
        List<FieldError> errors = new ArrayList<>();
        Username username = Credentials.username(staff.username(), errors);
        EmailAddress email = Credentials.email(staff.email(), errors);
        Password password = Credentials.password("password", staff.password(), username, email, errors);
        if (staff.roles().isEmpty() || !Account.STAFF_ROLES.containsAll(staff.roles())) {
            errors.add(new FieldError("roles", "must be one or more of admin, marketer, support"));
        }
        if (username == null || email == null || password == null || !errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
        if (accounts.findByUsername(username).isPresent()) {
            throw new UsernameTaken();
        }
        Account account = account(username, email, staff.roles(), password);
        accounts.add(account);
        return account;
    }

    /**
     * Makes an account with a well-known password, for trying Shopkeeper out: it may sign in only from the machine
     * itself until its password is changed. Where the user name is taken, nothing happens.
     */
    public void createForTrial(Username username, EmailAddress email, Set<Role> roles, Password wellKnown) {
        if (accounts.findByUsername(username).isPresent()) {
            return;
        }
        try {
            accounts.add(account(username, email, roles, wellKnown).keptHere());
        } catch (UsernameTaken e) {
            // Another node was first.
        }
    }

    private Account account(Username username, EmailAddress email, Set<Role> roles, Password password) {
        return Account.staff(new AccountId(ids.next()), username, email, roles, hasher.hash(password), clock.instant());
    }
}

package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.account.UsernameTaken;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the first account, on a store that has no admin who may sign in. */
public final class EnsureFirstAdmin {

    public static final Username USERNAME = new Username("admin");

    private static final Logger LOG = LoggerFactory.getLogger(EnsureFirstAdmin.class);

    private final Accounts accounts;
    private final CreateStaffAccount create;

    public EnsureFirstAdmin(Accounts accounts, CreateStaffAccount create) {
        this.accounts = accounts;
        this.create = create;
    }

    /**
     * What the operator says of the first admin.
     *
     * @param email    null, beside a null password, means that nothing was said and none is made
     * @param wellKnown whether everybody knows the password: it then opens the door only from the machine itself
     */
    public record FirstAdmin(
            @Nullable EmailAddress email, @Nullable Password password, boolean wellKnown) {}

    /**
     * Makes it where it is missing.
     *
     * @throws InvalidInput when it is missing and the password given will not do
     */
    public void ensure(FirstAdmin first) {
        if (accounts.activeAdmins() > 0) {
            return;
        }
        if (first.email() == null || first.password() == null) {
            LOG.warn("There is no admin who may sign in: set ADMIN_EMAIL and ADMIN_PASSWORD and start again");
        } else if (first.wellKnown()) {
            create.createForTrial(USERNAME, first.email(), Set.of(Role.ADMIN), first.password());
        } else {
            make(first.email(), first.password());
        }
    }

    private void make(EmailAddress email, Password password) {
        try {
            create.create(
                    new CreateStaffAccount.NewStaff(USERNAME.value(), email.value(), password, Set.of(Role.ADMIN)));
        } catch (InvalidInput e) {
            throw InvalidInput.field("ADMIN_PASSWORD", e.fields().getFirst().message());
        } catch (UsernameTaken e) {
            LOG.info("The first admin was made by another node");
        }
    }
}

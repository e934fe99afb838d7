package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Password;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.InstantSource;

/**
 * Gives whoever holds a token of the shop's backend our own tokens for the same customer. The session is that of an
 * account which is the customer's and nothing more, made at the first exchange; its password is known to nobody, so this
 * is the only way in. An account the person signed up for here is another one, and is not touched.
 */
public final class ExchangeToken {

    private static final String PREFIX = "shop-";

    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final SecretSource secrets;
    private final SessionOpener opener;
    private final InstantSource clock;

    public ExchangeToken(
            Accounts accounts, PasswordHasher hasher, SecretSource secrets, SessionOpener opener, InstantSource clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.secrets = secrets;
        this.opener = opener;
        this.clock = clock;
    }

    /**
     * Exchanges.
     *
     * @throws NotAllowed when the caller came by another way than a token of the shop's backend
     */
    public SignedIn exchange(Caller caller) {
        if (caller.accountId() != null || !caller.roles().contains(Role.CUSTOMER)) {
            throw NotAllowed.forbidden("only a token of the shop's backend can be exchanged");
        }
        CustomerId customer = caller.requireCustomer();
        AccountId id = new AccountId(PREFIX + customer.value());
        Account account = accounts.find(id).orElseGet(() -> add(id, customer));
        if (account.disabled()) {
            throw NotAllowed.forbidden("access was taken away");
        }
        return opener.open(account);
    }

    /** The user name only has to be there and be nobody else's, so it is partly chance. */
    private Account add(AccountId id, CustomerId customer) {
        Username name = new Username("shopper-" + secrets.next().substring(0, 12));
        Account account = Account.registered(
                id, name, null, customer, hasher.hash(new Password(secrets.next())), clock.instant());
        try {
            accounts.add(account);
            return account;
        } catch (Conflict e) {
            // Another request of the same person was first.
            return accounts.find(id).orElseThrow(() -> e);
        }
    }
}

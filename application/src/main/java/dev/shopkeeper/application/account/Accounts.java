package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.EmailTaken;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.account.UsernameTaken;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * All accounts. A user name is unique without regard to case; a proven e-mail address belongs to one account; every
 * write is atomic for one account and survives a crash once it has returned.
 */
public interface Accounts {

    /**
     * Adds a new account.
     *
     * @throws UsernameTaken when another one has its user name
     * @throws EmailTaken    when another one has proven its address, and this one has too
     */
    void add(Account account);

    /**
     * Puts the next state in the place of the one before it.
     *
     * @return false when the stored version is not the one before {@code next}, or it is gone; nothing changed then
     * @throws EmailTaken when another one has proven its address, and this one has too
     */
    boolean replace(Account next);

    /** Removes it, if it is there. */
    void remove(AccountId id);

    Optional<Account> find(AccountId id);

    Optional<Account> findByUsername(Username username);

    /** Whom this address signs in: the account that has proven it, else the oldest that wrote it. */
    Optional<Account> findByEmail(EmailAddress email);

    /** How many admins may sign in. */
    int activeAdmins();

    /** One page of staff accounts; sortable by {@code created_at} (also the default, oldest first) and {@code username}. */
    Page<Account> listStaff(PageRequest page);

    /** The accounts of these customers, in no order. */
    List<Account> ofCustomers(Collection<CustomerId> customers);
}

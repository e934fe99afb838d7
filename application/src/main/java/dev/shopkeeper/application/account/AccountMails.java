package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.AccountMail;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/** The e-mails to owners of accounts that are still to be sent. Each write survives a crash once it has returned. */
public interface AccountMails {

    void add(AccountMail mail);

    /**
     * Takes the one that has been due for longest, if one is due, and makes it due again only at {@code until}: who takes
     * it and dies leaves it to another. No two take the same.
     */
    Optional<AccountMail> claim(Instant now, Instant until);

    /** Puts the next state in the place of the one before it, where it is still there. */
    void replace(AccountMail mail);

    void remove(String id);

    /** Removes all for this account and all to this address; repeatable. */
    void forget(AccountId account, EmailAddress address);
}

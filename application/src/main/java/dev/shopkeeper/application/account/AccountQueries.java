package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.UnknownAccount;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;

/** Reads accounts. */
public final class AccountQueries {

    private final Accounts accounts;

    public AccountQueries(Accounts accounts) {
        this.accounts = accounts;
    }

    public Account get(AccountId id) {
        return accounts.find(id).orElseThrow(UnknownAccount::new);
    }

    public Page<Account> staff(PageRequest page) {
        return accounts.listStaff(page);
    }
}

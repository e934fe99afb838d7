package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.account.Accounts;
import dev.shopkeeper.application.account.AccountsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoAccountsTest extends AccountsContract {

    @Override
    protected Accounts accounts() {
        return RunningShopkeeper.shared().bean(Accounts.class);
    }
}

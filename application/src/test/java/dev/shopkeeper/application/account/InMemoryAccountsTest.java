package dev.shopkeeper.application.account;

class InMemoryAccountsTest extends AccountsContract {

    private final Accounts accounts = new InMemoryAccounts();

    @Override
    protected Accounts accounts() {
        return accounts;
    }
}

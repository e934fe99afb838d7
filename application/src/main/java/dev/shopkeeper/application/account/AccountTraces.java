package dev.shopkeeper.application.account;

import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A customer with an account is in use. */
public final class AccountTraces implements CustomerTraces {

    private final Accounts accounts;

    public AccountTraces(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return "account";
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return accounts.ofCustomers(customers).stream()
                .map(Account::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}

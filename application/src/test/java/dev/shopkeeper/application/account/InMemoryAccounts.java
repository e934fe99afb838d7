package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.account.Account;
import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.EmailTaken;
import dev.shopkeeper.domain.account.Username;
import dev.shopkeeper.domain.account.UsernameTaken;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts for as long as a test runs. */
public final class InMemoryAccounts implements Accounts {

    private final Map<String, Account> byId = new TreeMap<>();

    @Override
    public synchronized void add(Account account) {
        if (findByUsername(account.username()).isPresent()) {
            throw new UsernameTaken();
        }
        refuseTakenEmail(account);
        byId.put(account.id().value(), account);
    }

    private void refuseTakenEmail(Account account) {
        boolean taken = account.emailProven()
                && byId.values().stream()
                        .anyMatch(other -> !other.id().equals(account.id())
                                && other.emailProven()
                                && account.email() != null
                                && account.email().equals(other.email()));
        if (taken) {
            throw new EmailTaken();
        }
    }

    @Override
    public synchronized boolean replace(Account next) {
        Account now = byId.get(next.id().value());
        if (now == null || now.version() != next.version() - 1) {
            return false;
        }
        refuseTakenEmail(next);
        byId.put(next.id().value(), next);
        return true;
    }

    @Override
    public synchronized void remove(AccountId id) {
        byId.remove(id.value());
    }

    @Override
    public synchronized Optional<Account> find(AccountId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    @Override
    public synchronized Optional<Account> findByUsername(Username username) {
        return byId.values().stream()
                .filter(account -> account.username().key().equals(username.key()))
                .findFirst();
    }

    @Override
    public synchronized Optional<Account> findByEmail(EmailAddress email) {
        return byId.values().stream()
                .filter(account -> email.equals(account.email()))
                .min(Comparator.comparing((Account account) -> !account.emailProven())
                        .thenComparing(Account::createdAt)
                        .thenComparing(account -> account.id().value()));
    }

    @Override
    public synchronized int activeAdmins() {
        return (int) byId.values().stream().filter(Account::isActiveAdmin).count();
    }

    @Override
    public synchronized Page<Account> listStaff(PageRequest page) {
        PageRequest.Sort sort = page.sort() == null ? new PageRequest.Sort("created_at", false) : page.sort();
        Comparator<Account> order = sort.field().equals("username")
                ? Comparator.comparing((Account account) -> account.username().key())
                : Comparator.comparing(Account::createdAt);
        Comparator<Account> total = order.thenComparing(account -> account.id().value());
        List<Account> all = byId.values().stream()
                .filter(Account::isStaff)
                .sorted(sort.descending() ? total.reversed() : total)
                .toList();
        int from = page.after() == null ? Math.min(page.offset(), all.size()) : 1 + indexOf(all, page.after());
        int to = Math.min(from + page.pageSize(), all.size());
        String next = to < all.size() ? all.get(to - 1).id().value() : null;
        return new Page<>(all.subList(from, to), page.page(), page.pageSize(), all.size(), next);
    }

    private static int indexOf(List<Account> all, String id) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().value().equals(id)) {
                return i;
            }
        }
        throw InvalidInput.field("after", "must be a next_cursor of this list");
    }

    @Override
    public synchronized List<Account> ofCustomers(Collection<CustomerId> customers) {
        return byId.values().stream()
                .filter(account -> account.customerId() != null && customers.contains(account.customerId()))
                .toList();
    }

    synchronized int size() {
        return byId.size();
    }
}

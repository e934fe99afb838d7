package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.Addressee;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.CustomerWords;
import dev.shopkeeper.domain.customer.KeyTaken;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.search.SearchWords;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers for as long as a test runs. */
public final class InMemoryCustomers implements Customers {

    private final Map<String, Customer> byId = new TreeMap<>();

    @Override
    public synchronized void add(Customer customer) {
        refuseTakenKeys(customer);
        if (byId.putIfAbsent(customer.id().value(), customer) != null) {
            throw new KeyTaken("id");
        }
    }

    @Override
    public synchronized boolean replace(Customer next) {
        Customer now = byId.get(next.id().value());
        if (now == null || now.version() != next.version() - 1) {
            return false;
        }
        refuseTakenKeys(next);
        byId.put(next.id().value(), next);
        return true;
    }

    @Override
    public synchronized boolean remove(CustomerId id, @Nullable Long version) {
        Customer now = byId.get(id.value());
        if (now == null || (version != null && now.version() != version)) {
            return false;
        }
        byId.remove(id.value());
        return true;
    }

    @Override
    public synchronized Set<CustomerId> removeAll(List<Customer> all) {
        return all.stream()
                .filter(one -> !remove(one.id(), one.version()))
                .map(Customer::id)
                .filter(id -> byId.containsKey(id.value()))
                .collect(Collectors.toSet());
    }

    @Override
    public synchronized Optional<Customer> find(CustomerId id) {
        return Optional.ofNullable(byId.get(id.value()));
    }

    @Override
    public synchronized Optional<Customer> findByExternalId(String externalId) {
        return byId.values().stream()
                .filter(one -> externalId.equals(one.profile().externalId()))
                .findFirst();
    }

    @Override
    public synchronized List<Customer> findByKeys(
            Collection<String> externalIds, Collection<String> emails, Collection<String> phones) {
        return byId.values().stream()
                .filter(one -> in(externalIds, one.profile().externalId())
                        || in(emails, Objects.toString(one.profile().email(), null))
                        || in(phones, one.profile().phoneKey()))
                .toList();
    }

    private static boolean in(Collection<String> values, @Nullable String value) {
        return value != null && values.contains(value);
    }

    @Override
    public synchronized List<Customer> findAll(Collection<CustomerId> ids) {
        return byId.values().stream().filter(one -> ids.contains(one.id())).toList();
    }

    @Override
    public List<Addressee> addressees(Collection<CustomerId> ids) {
        return findAll(ids).stream().map(Addressee::of).toList();
    }

    @Override
    public synchronized Set<CustomerId> writeAll(List<Customer> customers) {
        Set<CustomerId> notWritten = new LinkedHashSet<>();
        for (Customer customer : customers) {
            try {
                if (customer.version() == 1) {
                    add(customer);
                } else if (!replace(customer)) {
                    notWritten.add(customer.id());
                }
            } catch (KeyTaken taken) {
                notWritten.add(customer.id());
            }
        }
        return notWritten;
    }

    @Override
    public synchronized Page<Customer> list(CustomerFilter filter, PageRequest page) {
        CustomerOrder order = CustomerOrder.of(page.sort());
        Comparator<Customer> ascending =
                switch (order.by()) {
                    case CREATED_AT -> Comparator.comparing(Customer::createdAt);
                    case UPDATED_AT -> Comparator.comparing(Customer::updatedAt);
                    case NAME -> Comparator.comparing(CustomerOrder::foldedName);
                };
        Comparator<Customer> full = ascending.thenComparing(one -> one.id().value());
        List<Customer> all = byId.values().stream()
                .filter(one -> matches(one, filter))
                .sorted(order.descending() ? full.reversed() : full)
                .toList();
        int from = page.after() == null ? page.offset() : behind(all, Cursor.decode(page.after(), order.text()));
        List<Customer> items = all.stream().skip(from).limit(page.pageSize()).toList();
        String next = from + items.size() < all.size() && !items.isEmpty()
                ? order.cursor(items.getLast()).encoded()
                : null;
        return new Page<>(items, page.page(), page.pageSize(), all.size(), next);
    }

    /** Good enough for tests: the item the cursor names is still there. */
    private static int behind(List<Customer> all, Cursor cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().value().equals(cursor.id())) {
                return i + 1;
            }
        }
        throw Cursor.broken();
    }

    @Override
    public void walk(CustomerFilter filter, Predicate<Customer> goOn) {
        List<Customer> all;
        synchronized (this) {
            all = byId.values().stream().filter(one -> matches(one, filter)).toList();
        }
        for (Customer one : all) {
            if (!goOn.test(one)) {
                return;
            }
        }
    }

    @Override
    public synchronized List<Customer> createdBy(String importId, @Nullable CustomerId after, int limit) {
        return byId.values().stream()
                .filter(one ->
                        one.createdBy() != null && one.createdBy().importId().equals(importId))
                .filter(one -> after == null || one.id().value().compareTo(after.value()) > 0)
                .limit(limit)
                .toList();
    }

    private void refuseTakenKeys(Customer customer) {
        for (Customer other : byId.values()) {
            if (!other.id().equals(customer.id())) {
                for (String field : customer.profile().keysSharedWith(other.profile())) {
                    throw new KeyTaken(field);
                }
            }
        }
    }

    private static boolean matches(Customer customer, CustomerFilter filter) {
        Profile profile = customer.profile();
        return (filter.email() == null || filter.email().equals(Objects.toString(profile.email(), null)))
                && (filter.phone() == null || filter.phone().equals(Objects.toString(profile.phone(), null)))
                && (filter.tag() == null || profile.tags().contains(filter.tag()))
                && sameText(filter.company(), profile.company())
                && sameText(filter.city(), profile.city())
                && (filter.language() == null || filter.language().equals(profile.language()))
                && (filter.subscribed() == null || filter.subscribed() == customer.subscribed())
                && (filter.createdFrom() == null || !customer.createdAt().isBefore(filter.createdFrom()))
                && (filter.createdTo() == null || customer.createdAt().isBefore(filter.createdTo()))
                && (filter.query() == null || matches(profile, filter.query()));
    }

    private static boolean sameText(@Nullable String wanted, @Nullable String value) {
        return wanted == null || (value != null && SearchWords.fold(value).equals(SearchWords.fold(wanted)));
    }

    private static boolean matches(Profile profile, String query) {
        List<String> words = CustomerWords.of(profile);
        return CustomerWords.ofQuery(query).stream()
                .allMatch(wanted -> words.stream().anyMatch(word -> word.startsWith(wanted)));
    }
}

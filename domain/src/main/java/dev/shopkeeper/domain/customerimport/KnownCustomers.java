package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The customers a batch of records speaks of, as they become while its records are decided one after the other. */
final class KnownCustomers {

    private final Map<CustomerId, Customer> stored = new HashMap<>();
    private final Map<CustomerId, Customer> current = new HashMap<>();
    private final Map<CustomerId, Customer> changed = new LinkedHashMap<>();
    private final Map<String, CustomerId> byExternalId = new HashMap<>();
    private final Map<String, CustomerId> byEmail = new HashMap<>();
    private final Map<String, CustomerId> byPhone = new HashMap<>();

    KnownCustomers(Collection<Customer> stored) {
        for (Customer customer : stored) {
            this.stored.put(customer.id(), customer);
            remember(customer);
        }
    }

    @Nullable
    Customer get(CustomerId id) {
        return current.get(id);
    }

    /** The ids of those that have one of these keys: by external id, then e-mail address, then phone number. */
    Set<CustomerId> matching(Profile profile) {
        Set<CustomerId> found = new LinkedHashSet<>();
        addIfFound(found, byExternalId, profile.externalId());
        addIfFound(found, byEmail, profile.emailKey());
        addIfFound(found, byPhone, profile.phoneKey());
        return found;
    }

    void put(Customer next) {
        Customer before = current.get(next.id());
        if (before != null) {
            forget(before.profile());
        }
        remember(next);
        changed.put(next.id(), next);
    }

    /** The last state of each customer that changed, one version above the stored one whatever happened between. */
    List<Customer> changes() {
        List<Customer> changes = new ArrayList<>(changed.size());
        for (Customer last : changed.values()) {
            Customer before = stored.get(last.id());
            changes.add(last.withVersion(before == null ? 1 : before.version() + 1));
        }
        return changes;
    }

    private static void addIfFound(Set<CustomerId> found, Map<String, CustomerId> index, @Nullable String key) {
        CustomerId id = key == null ? null : index.get(key);
        if (id != null) {
            found.add(id);
        }
    }

    private void remember(Customer customer) {
        current.put(customer.id(), customer);
        Profile profile = customer.profile();
        if (profile.externalId() != null) {
            byExternalId.put(profile.externalId(), customer.id());
        }
        if (profile.email() != null) {
            byEmail.put(profile.email().value(), customer.id());
        }
        if (profile.phoneKey() != null) {
            byPhone.put(profile.phoneKey(), customer.id());
        }
    }

    private void forget(Profile profile) {
        if (profile.externalId() != null) {
            byExternalId.remove(profile.externalId());
        }
        if (profile.email() != null) {
            byEmail.remove(profile.email().value());
        }
        if (profile.phoneKey() != null) {
            byPhone.remove(profile.phoneKey());
        }
    }
}

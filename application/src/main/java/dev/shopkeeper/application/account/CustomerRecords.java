package dev.shopkeeper.application.account;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.KeyTaken;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.ProfileReader;
import dev.shopkeeper.domain.customer.ProfileReader.Raw;
import dev.shopkeeper.domain.customer.ProfileReader.Reading;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The customer records that accounts and foreign subjects stand for. */
public final class CustomerRecords {

    private static final int BATCH = 1_000;

    private final Customers customers;
    private final IdSource ids;
    private final InstantSource clock;
    private final ProfileReader reader = new ProfileReader((phone, country) -> null);

    public CustomerRecords(Customers customers, IdSource ids, InstantSource clock) {
        this.customers = customers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The customer the shop's backend knows by this name: found by external id and nothing else, so that no name is
     * ever taken for one of our ids; an unknown one gets a light record.
     *
     * @throws InvalidInput when it cannot be the name of anybody
     */
    public CustomerId resolveExternal(String externalId) {
        Reading reading = readExternal(externalId);
        String key = reading.profile().externalId();
        if (!reading.isValid() || key == null) {
            throw InvalidInput.field("external_id", "must have 1 to " + ProfileReader.MAX_EXTERNAL_ID + " characters");
        }
        return find(key).orElseGet(() -> addLight(key, reading.profile()));
    }

    /**
     * The customers the shop's backend knows by these names, as {@link #resolveExternal} finds them, with a few look-ups
     * for all; a name that cannot be anybody's has no customer.
     */
    public Map<String, CustomerId> resolveAllExternal(Collection<String> externalIds) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (String externalId : externalIds) {
            Reading reading = readExternal(externalId);
            String key = reading.profile().externalId();
            if (reading.isValid() && key != null) {
                keys.put(externalId, key);
                profiles.put(key, reading.profile());
            }
        }
        Map<String, CustomerId> byKey = new HashMap<>();
        List<String> all = List.copyOf(profiles.keySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            resolve(all.subList(from, Math.min(all.size(), from + BATCH)), profiles, byKey);
        }
        Map<String, CustomerId> resolved = new HashMap<>();
        keys.forEach((externalId, key) ->
                Optional.ofNullable(byKey.get(key)).ifPresent(customer -> resolved.put(externalId, customer)));
        return resolved;
    }

    private void resolve(List<String> keys, Map<String, Profile> profiles, Map<String, CustomerId> into) {
        customers
                .findByKeys(keys, List.of(), List.of())
                .forEach(
                        known -> into.put(Objects.requireNonNull(known.profile().externalId()), known.id()));
        List<Customer> unknown = keys.stream()
                .filter(key -> !into.containsKey(key))
                .map(key -> light(Objects.requireNonNull(profiles.get(key))))
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        Set<CustomerId> notWritten = customers.writeAll(unknown);
        for (Customer one : unknown) {
            String key = Objects.requireNonNull(one.profile().externalId());
            if (!notWritten.contains(one.id())) {
                into.put(key, one.id());
            } else {
                // Another request of the same person was first.
                find(key).ifPresent(customer -> into.put(key, customer));
            }
        }
    }

    private Optional<CustomerId> find(String externalId) {
        return customers.findByExternalId(externalId).map(Customer::id);
    }

    private CustomerId addLight(String externalId, Profile profile) {
        Customer customer = light(profile);
        try {
            customers.add(customer);
            return customer.id();
        } catch (KeyTaken e) {
            // Another request of the same person was first.
            return find(externalId).orElseThrow(() -> e);
        }
    }

    private Customer light(Profile profile) {
        return Customer.entered(new CustomerId(ids.next()), profile, true, "external", clock.instant());
    }

    private Reading readExternal(String externalId) {
        return reader.read(new Raw(externalId, null, null, null, null, null, null, null, List.of(), Map.of()));
    }

    /**
     * A new record for somebody who signs up. It has none of the three keys, so it claims nobody: the address they
     * wrote is a mere attribute until it is proven.
     */
    CustomerId addRegistered(Profile profile) {
        CustomerId id = new CustomerId(ids.next());
        customers.add(Customer.entered(id, profile, true, "registration", clock.instant()));
        return id;
    }

    /** Reads what somebody who signs up says of themselves, without any key. */
    Reading read(String name, @Nullable String language, Map<String, String> attributes) {
        return reader.read(new Raw(null, name, null, null, language, null, null, null, List.of(), attributes));
    }

    void remove(CustomerId id) {
        customers.remove(id, null);
    }
}

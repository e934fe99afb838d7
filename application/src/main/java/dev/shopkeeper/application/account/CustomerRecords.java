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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customer records that accounts and foreign subjects stand for. */
public final class CustomerRecords {

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
        Reading reading =
                reader.read(new Raw(externalId, null, null, null, null, null, null, null, List.of(), Map.of()));
        String key = reading.profile().externalId();
        if (!reading.isValid() || key == null) {
            throw InvalidInput.field("external_id", "must have 1 to " + ProfileReader.MAX_EXTERNAL_ID + " characters");
        }
        return find(key).orElseGet(() -> addLight(key, reading.profile()));
    }

    private Optional<CustomerId> find(String externalId) {
        return customers.findByExternalId(externalId).map(Customer::id);
    }

    private CustomerId addLight(String externalId, Profile profile) {
        CustomerId id = new CustomerId(ids.next());
        try {
            customers.add(Customer.entered(id, profile, true, "external", clock.instant()));
            return id;
        } catch (KeyTaken e) {
            // Another request of the same person was first.
            return find(externalId).orElseThrow(() -> e);
        }
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

package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.bulkimport.ImportKind;
import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.bulkimport.Verdict;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How records make customers: found by external id, then e-mail address, then phone number. */
public final class CustomerKind implements ImportKind<CustomerRow, Customer> {

    @Override
    public String plural() {
        return "customers";
    }

    @Override
    public String idOf(Customer customer) {
        return customer.id().value();
    }

    @Override
    public long versionOf(Customer customer) {
        return customer.version();
    }

    @Override
    public Customer withVersion(Customer customer, long version) {
        return customer.withVersion(version);
    }

    @Override
    public @Nullable Stamp createdBy(Customer customer) {
        return customer.createdBy();
    }

    @Override
    public @Nullable Stamp updatedBy(Customer customer) {
        return customer.updatedBy();
    }

    /** One who is erased leaves nothing behind. */
    @Override
    public boolean isGone(Customer customer) {
        return false;
    }

    @Override
    public List<String> keysOf(Customer customer) {
        return keys(customer.profile());
    }

    @Override
    public List<String> keysIn(CustomerRow row) {
        return keys(row.profile());
    }

    private static List<String> keys(Profile profile) {
        List<String> keys = new ArrayList<>(3);
        add(keys, 'x', profile.externalId());
        add(keys, 'e', profile.emailKey());
        add(keys, 'p', profile.phoneKey());
        return keys;
    }

    private static void add(List<String> keys, char mark, @Nullable String key) {
        if (key != null) {
            keys.add(mark + key);
        }
    }

    @Override
    public String newId(CustomerRow row, String ofRow) {
        return ofRow;
    }

    @Override
    public Verdict<Customer> create(String id, @Nullable Customer gone, CustomerRow row, Stamp stamp, Instant at) {
        boolean subscribed = row.subscribed() == null || row.subscribed();
        return new Verdict.Becomes<>(Customer.imported(new CustomerId(id), row.profile(), subscribed, stamp, at));
    }

    /** A file may unsubscribe a person, but never subscribe one again who has said no. */
    @Override
    public Verdict<Customer> update(Customer before, CustomerRow row, Stamp stamp, Instant at) {
        String own = before.profile().externalId();
        String told = row.profile().externalId();
        if (own != null && told != null && !told.equals(own)) {
            return new Verdict.Refusal<>(
                    "external_id", "is another one than that of the customer with this email or phone: " + before.id());
        }
        Profile merged = before.profile().mergedWith(row.profile());
        boolean subscribed = before.subscribed() && (row.subscribed() == null || row.subscribed());
        return merged.equals(before.profile()) && subscribed == before.subscribed()
                ? new Verdict.Same<>()
                : new Verdict.Becomes<>(before.updated(merged, subscribed, stamp, at));
    }
}

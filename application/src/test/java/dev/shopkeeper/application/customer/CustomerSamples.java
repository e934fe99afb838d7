package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Customers to test with. */
public final class CustomerSamples {

    private CustomerSamples() {}

    public static Customer customer(String id, Profile profile) {
        return Customer.entered(new CustomerId(id), profile, true, "api", CustomersContract.T0);
    }

    public static Profile keys(@Nullable String externalId, @Nullable String email, @Nullable String phone) {
        return new Profile(
                externalId,
                null,
                email == null ? null : email(email),
                phone == null ? null : Phone.e164(phone),
                null,
                null,
                null,
                null,
                Set.of(),
                Map.of());
    }

    public static Profile named(String name) {
        return new Profile(null, name, null, null, null, null, null, null, Set.of(), Map.of());
    }

    public static Profile phone(Phone phone) {
        return new Profile(null, null, null, phone, null, null, null, null, Set.of(), Map.of());
    }

    public static EmailAddress email(String text) {
        return EmailAddress.parse(text).orElseThrow();
    }
}

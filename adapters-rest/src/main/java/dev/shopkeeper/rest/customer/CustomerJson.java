package dev.shopkeeper.rest.customer;

import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.Profile;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer on the wire. */
@Serdeable
record CustomerJson(
        String id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String company,
        @Nullable String city,
        @Nullable String country,
        List<String> tags,
        Map<String, String> attributes,
        boolean subscribed,
        String source,
        Instant createdAt,
        Instant updatedAt) {

    static CustomerJson of(Customer customer) {
        Profile profile = customer.profile();
        return new CustomerJson(
                customer.id().value(),
                profile.externalId(),
                profile.name(),
                Objects.toString(profile.email(), null),
                Objects.toString(profile.phone(), null),
                profile.language(),
                profile.company(),
                profile.city(),
                profile.country(),
                List.copyOf(profile.tags()),
                profile.attributes(),
                customer.subscribed(),
                customer.source(),
                customer.createdAt(),
                customer.updatedAt());
    }

    @Override
    public String toString() {
        return "CustomerJson[" + id + "]";
    }
}

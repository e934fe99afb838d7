package dev.shopkeeper.rest.limit;

import dev.shopkeeper.application.limit.RateLimit;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Under whose name a request is counted, and against what. */
record Bucket(String key, RateLimit limit) {

    /** How many requests a minute a person and a service have. */
    @Singleton
    record Limits(
            @Property(name = "rate.limit-per-minute", defaultValue = "600")
            int perMinute,

            @Property(name = "service.rate-limit-per-minute", defaultValue = "60000")
            int servicePerMinute) {}

    static Bucket of(@Nullable Caller caller, String network, Limits limits) {
        RateLimit person = RateLimit.perMinute(limits.perMinute());
        if (caller == null) {
            return new Bucket("address:" + network, person);
        }
        if (caller.accountId() != null) {
            return new Bucket("account:" + caller.accountId(), person);
        }
        if (caller.customerId() != null) {
            return new Bucket("customer:" + caller.customerId(), person);
        }
        return caller.roles().contains(Role.SERVICE)
                ? new Bucket("service:" + caller.subject(), RateLimit.perMinute(limits.servicePerMinute()))
                : new Bucket("subject:" + caller.subject(), person);
    }
}

package dev.shopkeeper.application.interaction;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.Interaction.Report;
import dev.shopkeeper.domain.interaction.InteractionType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Interactions to test with. */
public final class InteractionSamples {

    /** No interaction here is later. */
    public static final Instant NOW = Instant.parse("2026-11-22T08:15:30.123Z");

    private InteractionSamples() {}

    public static Interaction viewed(String customer, String product, Instant at) {
        return of(customer, product, InteractionType.VIEW, at, null);
    }

    public static Interaction bought(String customer, String product, Instant at) {
        return of(customer, product, InteractionType.PURCHASE, at, null);
    }

    public static Interaction named(String customer, String product, Instant at, String clientId) {
        return of(customer, product, InteractionType.VIEW, at, clientId);
    }

    public static Interaction rated(String customer, String product, double rating, Instant at) {
        Report report = new Report(product, InteractionType.RATE, rating, at, "r-1", null);
        return Interaction.reported(new CustomerId(customer), "user-" + customer, report, NOW);
    }

    private static Interaction of(
            String customer, String product, InteractionType type, Instant at, @Nullable String clientId) {
        Report report = new Report(product, type, null, at, null, clientId);
        return Interaction.reported(new CustomerId(customer), "user-" + customer, report, NOW);
    }
}

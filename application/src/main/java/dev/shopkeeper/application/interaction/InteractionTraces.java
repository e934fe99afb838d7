package dev.shopkeeper.application.interaction;

import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Set;

/** A customer who did something is in use. */
public final class InteractionTraces implements CustomerTraces {

    private final Interactions interactions;

    public InteractionTraces(Interactions interactions) {
        this.interactions = interactions;
    }

    @Override
    public String kind() {
        return "interaction";
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return interactions.among(customers);
    }
}

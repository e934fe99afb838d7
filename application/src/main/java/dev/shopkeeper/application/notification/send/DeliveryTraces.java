package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Set;

/** A customer who was written to is in use. */
public final class DeliveryTraces implements CustomerTraces {

    private final Deliveries deliveries;

    public DeliveryTraces(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String kind() {
        return "delivery";
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return deliveries.among(customers);
    }
}

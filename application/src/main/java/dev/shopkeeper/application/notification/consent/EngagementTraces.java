package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.application.customer.CustomerTraces;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.Collection;
import java.util.Set;

/** A customer who answered an e-mail, if only by opening it, is in use. */
public final class EngagementTraces implements CustomerTraces {

    private final Engagement engagement;

    public EngagementTraces(Engagement engagement) {
        this.engagement = engagement;
    }

    @Override
    public String kind() {
        return "engagement";
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return engagement.among(customers);
    }
}

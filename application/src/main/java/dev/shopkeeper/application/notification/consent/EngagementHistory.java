package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.application.customer.CustomerHistory;
import dev.shopkeeper.domain.customer.Customer;
import java.util.List;
import java.util.Locale;

/** What a customer did with what they were sent. */
public final class EngagementHistory implements CustomerHistory {

    private static final int MOST = 1_000;

    private final Engagement engagement;

    public EngagementHistory(Engagement engagement) {
        this.engagement = engagement;
    }

    @Override
    public String kind() {
        return "engagement";
    }

    @Override
    public List<Event> newest(Customer customer, int limit) {
        return engagement.newest(customer.id(), Math.min(limit, MOST)).stream()
                .map(fact -> Event.of(
                        fact.at(),
                        kind(),
                        fact.kind().name().toLowerCase(Locale.ROOT),
                        "job_id",
                        fact.delivery().send().value()))
                .toList();
    }
}

package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.customer.Customer;
import java.util.Locale;
import java.util.Map;

/** What a person did with our e-mails. When they are erased it counts on, as that of nobody. */
public final class EngagementPersonalData implements PersonalData {

    private static final int MOST = 1_000;

    private final Engagement engagement;

    public EngagementPersonalData(Engagement engagement) {
        this.engagement = engagement;
    }

    @Override
    public String section() {
        return "engagement";
    }

    @Override
    public Object of(Customer customer) {
        return engagement.newest(customer.id(), MOST).stream()
                .map(fact -> Map.of(
                        "job_id", fact.delivery().send().value(),
                        "what", fact.kind().name().toLowerCase(Locale.ROOT),
                        "at", fact.at().toString()))
                .toList();
    }

    @Override
    public void erase(Customer customer) {
        engagement.cutLink(customer.id());
    }
}

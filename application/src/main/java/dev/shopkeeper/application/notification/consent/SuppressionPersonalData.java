package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.consent.Suppression;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * That a person's address is suppressed. Erasing the person takes the address away and leaves the suppression, or makes one,
 * so that they are not mailed again.
 */
public final class SuppressionPersonalData implements PersonalData {

    private final Suppressions suppressions;
    private final InstantSource clock;

    public SuppressionPersonalData(Suppressions suppressions, InstantSource clock) {
        this.suppressions = suppressions;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "suppressions";
    }

    @Override
    public Object of(Customer customer) {
        EmailAddress address = customer.profile().email();
        return address == null
                ? List.of()
                : suppressions.find(address).stream()
                        .map(SuppressionPersonalData::shown)
                        .toList();
    }

    private static Map<String, Object> shown(Suppression suppression) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("reason", suppression.reason().name().toLowerCase(Locale.ROOT));
        if (suppression.note() != null) {
            shown.put("note", suppression.note());
        }
        shown.put("created_at", suppression.since().toString());
        return shown;
    }

    @Override
    public void erase(Customer customer) {
        EmailAddress address = customer.profile().email();
        if (address != null) {
            suppressions.blank(address, clock.instant());
        }
    }
}

package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.notification.send.Delivery;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was sent, as part of what is held on them. When they are erased the deliveries stay, without anything
 * that tells who it was, so that the numbers of their sends still add up; whoever works on a send finds that the customer
 * is gone, and sends nothing.
 */
public final class DeliveryPersonalData implements PersonalData {

    private static final int MOST_SHOWN = 1_000;

    private final Deliveries deliveries;

    public DeliveryPersonalData(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String section() {
        return "deliveries";
    }

    @Override
    public Object of(Customer customer) {
        return deliveries.of(customer.id(), MOST_SHOWN).stream()
                .map(DeliveryPersonalData::shown)
                .toList();
    }

    private static Map<String, Object> shown(Delivery delivery) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("job_id", delivery.send().value());
        put(shown, "email", delivery.email());
        shown.put("status", delivery.status().name().toLowerCase(Locale.ROOT));
        put(shown, "message_id", delivery.messageId());
        if (delivery.picks() != null) {
            shown.put(
                    "recommended",
                    delivery.picks().products().stream().map(ProductId::value).toList());
        }
        shown.put("created_at", delivery.createdAt().toString());
        put(shown, "sent_at", delivery.sentAt());
        return shown;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value.toString());
        }
    }

    @Override
    public void erase(Customer customer) {
        deliveries.blank(customer.id());
    }
}

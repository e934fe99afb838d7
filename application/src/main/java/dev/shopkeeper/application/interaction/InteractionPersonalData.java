package dev.shopkeeper.application.interaction;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Interaction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a customer did, as part of what is held on them. When they are erased the facts stay, for what people like stays
 * true, but of somebody whom nothing leads back to.
 */
public final class InteractionPersonalData implements PersonalData {

    /** Nobody is shown more than their newest so many. */
    static final int MOST_SHOWN = 20_000;

    private final Interactions interactions;
    private final IdSource ids;

    public InteractionPersonalData(Interactions interactions, IdSource ids) {
        this.interactions = interactions;
        this.ids = ids;
    }

    @Override
    public String section() {
        return "interactions";
    }

    @Override
    public Object of(Customer customer) {
        List<Map<String, Object>> shown = new ArrayList<>();
        List<Interaction> slice = interactions.newest(customer.id(), Interactions.MAX_SLICE);
        while (!slice.isEmpty()) {
            slice.forEach(one -> shown.add(shown(one)));
            slice = slice.size() < Interactions.MAX_SLICE || shown.size() >= MOST_SHOWN
                    ? List.of()
                    : interactions.newest(customer.id(), slice.getLast().id(), Interactions.MAX_SLICE);
        }
        return shown;
    }

    private static Map<String, Object> shown(Interaction interaction) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("product_id", interaction.productId().value());
        shown.put("interaction_type", interaction.type().word());
        if (interaction.rating() != null) {
            shown.put("rating", interaction.rating());
        }
        if (interaction.userId() != null) {
            shown.put("user_id", interaction.userId());
        }
        shown.put("occurred_at", interaction.occurredAt().toString());
        return shown;
    }

    @Override
    public void erase(Customer customer) {
        interactions.cutLink(customer.id(), new CustomerId("erased-" + ids.next()));
    }
}

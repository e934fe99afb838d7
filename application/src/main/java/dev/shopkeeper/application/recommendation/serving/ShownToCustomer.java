package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.customer.PersonalData;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.Customer;
import java.util.Map;

/** What was recommended to a person. */
public final class ShownToCustomer implements PersonalData {

    private static final int MOST = 1_000;

    private final Exposures exposures;

    public ShownToCustomer(Exposures exposures) {
        this.exposures = exposures;
    }

    @Override
    public String section() {
        return "recommendations";
    }

    @Override
    public Object of(Customer customer) {
        return exposures.newest(customer.id(), MOST).stream()
                .map(shown -> Map.of(
                        "recommendation_id", shown.id().value(),
                        "model", shown.model().wireName(),
                        "placement", shown.placement().wireName(),
                        "products",
                                shown.products().stream().map(ProductId::value).toList(),
                        "at", shown.at()))
                .toList();
    }

    @Override
    public void erase(Customer customer) {
        exposures.removeOf(customer.id());
    }
}

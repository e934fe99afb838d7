package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody unpacks a shop to try it, and finds people, products, and what the people did. */
class DemoJourneyTest {

    @Test
    void fillsAnEmptyStoreOnce() {
        long interactions;
        try (RunningShopkeeper shopkeeper = RunningShopkeeper.start(Map.of("SHOPKEEPER_DEMO", "true"))) {
            shopkeeper.bean(DemoLoading.class).close();
            interactions = shopkeeper.bean(Interactions.class).count();
            assertThat(interactions).isGreaterThan(5_000);

            Answer found = shopkeeper.api().get("/api/v1/products?q=gom&page_size=5");
            assertThat(found.number("total")).isPositive();
            assertThat(shopkeeper.api().get("/api/v1/products").number("total")).isGreaterThan(200);
            Answer history =
                    shopkeeper.asService().with("X-User-ID", "demo-001").get("/api/interactions");
            assertThat(history.number("count")).isPositive();

            shopkeeper.bean(DemoLoading.class).run();
            shopkeeper.bean(DemoLoading.class).close();
            assertThat(shopkeeper.bean(Interactions.class).count()).isEqualTo(interactions);
        }
    }
}

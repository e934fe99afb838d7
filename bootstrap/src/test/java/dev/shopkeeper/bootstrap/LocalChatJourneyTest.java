package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.memory.ShortTermMemory;
import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer talks with the shop's own assistant, which needs no model. */
class LocalChatJourneyTest {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api admin = shopkeeper.asAdmin();
    private final String name = "thu-" + UUID.randomUUID();

    private Api customer() {
        shopkeeper
                .api()
                .post(
                        "/api/auth/register",
                        Map.of("username", name, "email", name + "@example.com", "password", "a-long-password"));
        return shopkeeper.api().signedIn(name, "a-long-password");
    }

    @Test
    void answersFromTheCatalogueFollowsUpAndHandsOver() {
        String word = "zorblat" + UUID.randomUUID().toString().substring(0, 6).replaceAll("[0-9]", "q");
        Answer made = admin.post(
                "/api/v1/products",
                Map.of(
                        "product_id",
                        name,
                        "name",
                        "Lamp " + word,
                        "categories",
                        List.of("Light"),
                        "price",
                        "31.50",
                        "currency",
                        "USD",
                        "quantity",
                        3));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        // the chat looks for changes of the catalogue once a second
        shopkeeper.bean(ProductSearch.class).refresh();
        Api thu = customer();

        Answer found = thu.post("/messages/send", Map.of("message", "Do you have the lamp " + word + "?"));
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        assertThat(found.text("mode")).isEqualTo("local");
        assertThat(found.text("reply")).contains("Lamp " + word, "31.50");
        assertThat(found.text("products.0.product_id")).isEqualTo(name);

        shopkeeper.bean(ShortTermMemory.class).forget(new CustomerId(found.text("customer_id")));
        Answer followed = thu.post("/messages/send", Map.of("message", "How much is it?"));
        assertThat(followed.text("conversation_id")).isEqualTo(found.text("conversation_id"));
        assertThat(followed.text("reply")).contains("31.50");

        Answer person = thu.post("/messages/send", Map.of("message", "I want to talk to a person"));
        assertThat(person.status()).isEqualTo(200);
        assertThat(admin.get("/messages/handovers").body()).contains(found.text("conversation_id"));
        assertThat(thu.get("/messages/history").at("messages").size()).isEqualTo(6);
        assertThat(thu.get("/prompts/templates").status()).isEqualTo(403);
    }
}

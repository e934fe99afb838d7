package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.notification.consent.Suppressions;
import dev.shopkeeper.bootstrap.harness.Answer;
import dev.shopkeeper.bootstrap.harness.Api;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.customer.EmailAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Staff keep the list of addresses that get nothing. */
class SuppressionJourneyTest {

    private static final String LIST = "/notifications/suppressions";

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();
    private final Api admin = shopkeeper.asAdmin();
    private final String email = "An+" + UUID.randomUUID() + "@Mail.example";
    private final EmailAddress address = EmailAddress.parse(email).orElseThrow();

    private boolean suppressed() {
        return shopkeeper.bean(Suppressions.class).among(List.of(address)).contains(address);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void addsFindsAndRemovesAnAddress() {
        Answer added = admin.post(LIST, Map.of("email", " " + email, "reason", "complaint", "note", "by phone"));
        Answer again = admin.post(LIST, Map.of("email", email));

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.text("email")).isEqualTo(address.value());
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("reason")).isEqualTo("complaint");
        assertThat(again.text("note")).isEqualTo("by phone");
        Answer found = admin.get(LIST + "?email=" + encoded(email.toUpperCase(Locale.ROOT)));
        assertThat(found.number("total")).isEqualTo(1);
        assertThat(found.text("items.0.created_at")).endsWith("Z");
        assertThat(admin.get(LIST + "?reason=complaint&page_size=1").text("items.0.email"))
                .isEqualTo(address.value());
        assertThat(suppressed()).isTrue();

        assertThat(admin.delete(LIST + "/" + encoded(email)).status()).isEqualTo(204);
        assertThat(admin.delete(LIST + "/" + encoded(email)).status()).isEqualTo(404);
        assertThat(suppressed()).isFalse();

        admin.post(LIST, Map.of("email", email));
        assertThat(admin.delete(LIST + "?email=" + encoded(email)).status()).isEqualTo(204);
        assertThat(suppressed()).isFalse();
    }

    @Test
    void refusesWhatItCannotUse() {
        assertThat(admin.post(LIST, Map.of("email", "nobody")).text("details.0.field"))
                .isEqualTo("email");
        assertThat(admin.post(LIST, Map.of()).status()).isEqualTo(400);
        assertThat(admin.post(LIST, Map.of("email", email, "reason", "erased")).text("details.0.field"))
                .isEqualTo("reason");
        assertThat(admin.post(LIST, Map.of("email", email, "reason", "boredom")).status())
                .isEqualTo(400);
        assertThat(admin.get(LIST + "?reason=boredom").status()).isEqualTo(400);
        assertThat(admin.get(LIST + "?email=nobody").status()).isEqualTo(400);
        assertThat(admin.get(LIST + "?sort=email").status()).isEqualTo(400);
        assertThat(admin.delete(LIST).status()).isEqualTo(400);
        assertThat(suppressed()).isFalse();
    }

    @Test
    void anErasedPersonStaysSuppressedWithoutTheirAddress() {
        String customer =
                admin.post("/customers", Map.of("name", "An", "email", email)).text("id");

        assertThat(admin.delete("/customers/" + customer).status()).isEqualTo(204);

        assertThat(suppressed()).isTrue();
        Answer found = admin.get(LIST + "?email=" + encoded(email));
        assertThat(found.text("items.0.reason")).isEqualTo("erased");
        assertThat(found.find("items.0.email")).isEmpty();
        for (Document stored : shopkeeper
                .bean(MongoDatabase.class)
                .getCollection("suppressions")
                .find()
                .batchSize(1_000)) {
            assertThat(stored.toJson()).doesNotContain(address.value());
        }
        assertThat(admin.delete(LIST + "/" + encoded(email)).status()).isEqualTo(204);
    }
}

package dev.shopkeeper.persistence.notification.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.notification.consent.Suppressions;
import dev.shopkeeper.application.notification.consent.SuppressionsContract;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.persistence.MemoryMongo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoSuppressionsTest extends SuppressionsContract {

    private static final EmailAddress AN = new EmailAddress("an@example.com");
    private static final Instant NOW = Instant.parse("2026-11-27T08:15:30.123Z");

    @Override
    protected Suppressions suppressions() {
        return new MongoSuppressions(MemoryMongo.database());
    }

    @Test
    void keepsNoAddressOfAnErasedPersonAndKnowsItInAnotherProcess() {
        MongoDatabase database = MemoryMongo.database();
        Suppressions list = new MongoSuppressions(database);
        list.add(new Suppression(AN, SuppressionReason.COMPLAINT, "An called", NOW));
        list.blank(AN, NOW);

        Document stored = Objects.requireNonNull(
                database.getCollection("suppressions").find().first());
        assertThat(stored.keySet()).containsExactlyInAnyOrder("_id", "reason", "created_at");
        assertThat(stored.getString("_id")).matches("[A-Za-z0-9_-]{43}");
        assertThat(stored.getString("reason")).isEqualTo("complaint");
        assertThat(new MongoSuppressions(database).among(List.of(AN))).containsExactly(AN);
    }
}

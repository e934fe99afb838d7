package dev.shopkeeper.persistence.notification.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.notification.consent.Engagement;
import dev.shopkeeper.application.notification.consent.EngagementContract;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.consent.EngagementFact;
import dev.shopkeeper.domain.notification.consent.EngagementKind;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.persistence.MemoryMongo;
import java.time.Instant;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoEngagementTest extends EngagementContract {

    @Override
    protected Engagement engagement() {
        return new MongoEngagement(MemoryMongo.database());
    }

    @Test
    void keepsNothingThatLeadsToAnErasedPerson() {
        MongoDatabase database = MemoryMongo.database();
        Engagement engagement = new MongoEngagement(database);
        DeliveryId delivery = new DeliveryId(new SendId("s1"), new CustomerId("an"));
        engagement.note(new EngagementFact(delivery, EngagementKind.OPENED, Instant.EPOCH));
        engagement.cutLink(new CustomerId("an"));

        Document stored = Objects.requireNonNull(
                database.getCollection("engagement").find().first());
        assertThat(stored.keySet()).containsExactlyInAnyOrder("_id", "send_id", "kind");
    }
}

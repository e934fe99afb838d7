package dev.shopkeeper.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.customer.CustomerSamples;
import dev.shopkeeper.application.customer.Tombstones;
import dev.shopkeeper.application.customer.TombstonesContract;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.persistence.MemoryMongo;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoTombstonesTest extends TombstonesContract {

    @Override
    protected Tombstones tombstones() {
        return new MongoTombstones(MemoryMongo.database());
    }

    @Test
    void knowsTheDeadOfAnEarlierProcess() {
        MongoDatabase database = MemoryMongo.database();
        Profile profile = CustomerSamples.keys("X", "a@example.com", null);
        new MongoTombstones(database).bury(profile);

        assertThat(new MongoTombstones(database).knows(List.of(profile))).containsExactly(true);
    }

    @Test
    void keepsNothingOfThePerson() {
        MongoDatabase database = MemoryMongo.database();
        new MongoTombstones(database).bury(CustomerSamples.keys("cust-77", "a@example.com", "+84912345678"));

        for (Document stone : database.getCollection("tombstones").find()) {
            assertThat(stone.keySet()).containsExactly("_id");
            assertThat(stone.getString("_id")).matches("[A-Za-z0-9_-]{43}");
        }
    }
}

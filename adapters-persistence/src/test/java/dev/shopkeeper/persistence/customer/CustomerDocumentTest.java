package dev.shopkeeper.persistence.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.customer.CustomerSamples;
import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.persistence.MemoryMongo;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Pins the names under which a customer is stored. */
class CustomerDocumentTest {

    private static final Instant T0 = Instant.parse("2026-11-22T08:15:30.123Z");

    @Test
    void isStoredUnderTheseNames() {
        MongoDatabase database = MemoryMongo.database();
        Profile profile = new Profile(
                "X-1",
                "Đặng An",
                CustomerSamples.email("an@example.com"),
                Phone.e164("+84912345678"),
                "vi-VN",
                "Hoa Sen",
                "Huế",
                "Vietnam",
                Set.of("vip"),
                Map.of("size", "42"));
        Customer customer = Customer.imported(new CustomerId("c1"), profile, true, new Stamp("i1", 7), T0)
                .updated(profile, true, new Stamp("i2", 8), T0.plusSeconds(1))
                .edited(profile, true, T0.plusSeconds(2));
        new MongoCustomers(database).add(customer);

        Document stored = database.getCollection("customers").find().first();

        assertThat(stored).isEqualTo(Document.parse("""
                                {"_id": "c1", "version": {"$numberLong": "3"}, "external_id": "X-1", "name": "Đặng An",
                                 "email": "an@example.com", "phone": "+84912345678", "language": "vi-VN",
                                 "company": "Hoa Sen", "company_folded": "hoa sen", "city": "Huế", "city_folded": "hue",
                                 "country": "Vietnam", "tags": ["vip"], "attributes": [{"name": "size", "value": "42"}],
                                 "name_folded": "dang an",
                                 "words": ["84912345678", "an@example.com", "example", "dang", "hoa", "sen"],
                                 "subscribed": true, "source": "import",
                                 "created_at": {"$date": "2026-11-22T08:15:30.123Z"},
                                 "updated_at": {"$date": "2026-11-22T08:15:32.123Z"},
                                 "edited_at": {"$date": "2026-11-22T08:15:32.123Z"},
                                 "created_by": {"import": "i1", "row": {"$numberLong": "7"}},
                                 "updated_by": {"import": "i2", "row": {"$numberLong": "8"}}}
                                """));
    }

    @Test
    void aNumberNobodyUnderstandsIsNoKey() {
        MongoDatabase database = MemoryMongo.database();
        new MongoCustomers(database)
                .add(CustomerSamples.customer("c1", CustomerSamples.phone(Phone.asWritten("555 x9"))));

        Document stored = database.getCollection("customers").find().first();

        assertThat(stored).containsEntry("phone_written", "555 x9").doesNotContainKeys("phone", "email", "external_id");
    }
}

package dev.shopkeeper.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class CustomersKnownTest {

    private final MongoCollection<Document> documents = MemoryMongo.database().getCollection("documents");

    private static List<CustomerId> ids(String... values) {
        return Stream.of(values).map(CustomerId::new).toList();
    }

    private void add(String customer, int count) {
        documents.insertMany(IntStream.range(0, count)
                .mapToObj(n -> new Document("_id", customer + n).append("customer", customer))
                .toList());
    }

    @Test
    void tellsOfWhomThereIsAnything() {
        add("an", 3);
        add("binh", 1);

        assertThat(CustomersKnown.among(documents, "customer", ids("an", "binh", "chi")))
                .containsExactlyInAnyOrderElementsOf(ids("an", "binh"));
        assertThat(CustomersKnown.among(documents, "customer", ids("chi"))).isEmpty();
        assertThat(CustomersKnown.among(documents, "customer", List.of())).isEmpty();
    }

    @Test
    void overlooksNobodyBehindSomebodyOfWhomThereIsMuch() {
        add("an", 2_500);
        add("binh", 1);

        assertThat(CustomersKnown.among(documents, "customer", ids("an", "binh", "chi")))
                .containsExactlyInAnyOrderElementsOf(ids("an", "binh"));
    }
}

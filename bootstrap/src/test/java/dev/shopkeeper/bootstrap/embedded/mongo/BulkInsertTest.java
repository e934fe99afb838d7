package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many documents in one insert, some of which cannot come in. */
class BulkInsertTest {

    private static final int MANY = 1_000;

    @TempDir
    Path folder;

    private MongoFixture mongo;
    private MongoCollection<Document> people;

    @BeforeEach
    void start() {
        mongo = new MongoFixture(folder);
        people = mongo.collection("people");
        people.createIndex(
                Indexes.ascending("email"), new IndexOptions().unique(true).sparse(true));
        people.createIndex(
                Indexes.ascending("phone"), new IndexOptions().unique(true).sparse(true));
        people.createIndex(Indexes.ascending("words"));
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    private static List<Document> some(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(n -> new Document("_id", n)
                        .append("email", n + "@example.com")
                        .append("phone", "+8490" + n)
                        .append("words", List.of("all", "w" + n % 10)))
                .collect(ArrayList::new, List::add, List::addAll);
    }

    @Test
    void allAreFoundByEveryIndex() {
        people.insertMany(some(0, MANY));

        assertThat(people.countDocuments()).isEqualTo(MANY);
        assertThat(people.countDocuments(Filters.eq("words", "all"))).isEqualTo(MANY);
        assertThat(people.countDocuments(Filters.eq("words", "w3"))).isEqualTo(MANY / 10);
        assertThat(people.find(Filters.eq("email", "77@example.com")).first()).containsEntry("_id", 77);
        assertThat(people.find(Filters.eq("phone", "+849078")).first()).containsEntry("_id", 78);
    }

    @Test
    void whoeverHasATakenKeyStaysOutAndLeavesNothingBehind() {
        people.insertOne(new Document("_id", "first").append("phone", "+84905"));
        List<Document> documents = some(0, MANY);
        documents.get(900).put("email", "899@example.com");

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> people.insertMany(documents, new InsertManyOptions().ordered(false)));

        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(5, 900);
        assertThat(people.countDocuments()).isEqualTo(MANY - 1);
        assertThat(people.countDocuments(Filters.eq("words", "all"))).isEqualTo(MANY - 2);
        people.insertOne(new Document("_id", 5).append("email", "5@example.com"));
        people.insertOne(
                new Document("_id", 900).append("email", "900@example.com").append("phone", "+8490900"));
    }

    @Test
    void inOrderEndsAtTheFirstThatIsRefused() {
        List<Document> documents = some(0, MANY);
        documents.get(400).put("_id", 399);

        MongoBulkWriteException refused =
                catchThrowableOfType(MongoBulkWriteException.class, () -> people.insertMany(documents));

        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(400);
        assertThat(people.countDocuments()).isEqualTo(400);
        people.insertMany(some(400, MANY - 400));
        assertThat(people.countDocuments(Filters.eq("words", "all"))).isEqualTo(MANY);
    }

    @Test
    void oneThatCannotBeStoredKeepsNobodyElseOut() {
        people.createIndex(Indexes.ascending("a", "b"));
        List<Document> documents = some(0, MANY);
        documents.get(7).append("a", List.of(1, 2)).append("b", List.of(1, 2));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class,
                () -> people.insertMany(documents, new InsertManyOptions().ordered(false)));

        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(7);
        assertThat(people.countDocuments()).isEqualTo(MANY - 1);
    }

    @Test
    void severalAtOnceAndAgainAfterReopening() {
        IntStream.range(0, 8).parallel().forEach(side -> people.insertMany(some(side * MANY, MANY)));
        mongo.close();
        mongo = new MongoFixture(folder);
        people = mongo.collection("people");

        assertThat(people.countDocuments()).isEqualTo(8 * MANY);
        assertThat(people.countDocuments(Filters.eq("words", "all"))).isEqualTo(8 * MANY);
        assertThat(people.find(Filters.eq("email", "7999@example.com")).first()).containsEntry("_id", 7_999);
    }
}

package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

    private static final int DUPLICATE_KEY = 11000;

    @TempDir
    Path folder;

    private MongoFixture mongo;
    private MongoCollection<Document> people;

    @BeforeEach
    void start() {
        mongo = new MongoFixture(folder);
        people = mongo.collection("people");
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void anUnorderedInsertNamesEachRefusedDocumentAndKeepsTheRest() {
        unique("email");
        people.insertOne(person(0, "taken@shop.example"));
        List<Document> batch = List.of(
                person(1, "a@shop.example"),
                person(2, "taken@shop.example"),
                person(3, "b@shop.example"),
                person(3, "c@shop.example"),
                person(4, "a@shop.example"),
                person(5, "d@shop.example"));

        MongoBulkWriteException refused = catchThrowableOfType(
                MongoBulkWriteException.class, () -> people.insertMany(batch, new InsertManyOptions().ordered(false)));

        assertThat(refused.getWriteErrors())
                .extracting(BulkWriteError::getIndex)
                .containsExactly(1, 3, 4);
        assertThat(refused.getWriteErrors()).extracting(BulkWriteError::getCode).containsOnly(DUPLICATE_KEY);
        assertThat(refused.getWriteErrors().getFirst().getMessage())
                .contains("email_1")
                .contains("taken@shop.example");
        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(3);
        assertThat(ids(new Document())).containsExactlyInAnyOrder(0, 1, 3, 5);
    }

    @Test
    void anOrderedInsertStopsAtTheFirstRefusedDocument() {
        List<Document> batch = List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2));

        MongoBulkWriteException refused =
                catchThrowableOfType(MongoBulkWriteException.class, () -> people.insertMany(batch));

        assertThat(refused.getWriteResult().getInsertedCount()).isEqualTo(1);
        assertThat(ids(new Document())).containsExactly(1);
    }

    @Test
    void aSparseUniqueIndexLeavesOutWhoLacksTheFieldButNotNull() {
        people.createIndex(
                new Document("phone", 1), new IndexOptions().unique(true).sparse(true));
        people.insertMany(List.of(new Document("_id", 1), new Document("_id", 2)));
        people.insertOne(new Document("_id", 3).append("phone", null));

        assertThatThrownBy(() -> people.insertOne(new Document("_id", 4).append("phone", null)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(ids(new Document("phone", null))).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void aUniqueIndexTakesAMissingFieldForNull() {
        unique("phone");
        people.insertOne(new Document("_id", 1));

        assertThatThrownBy(() -> people.insertOne(new Document("_id", 2).append("phone", null)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aCompoundUniqueIndexIsAboutTheWholeKey() {
        people.createIndex(new Document("send", 1).append("customer", 1), new IndexOptions().unique(true));
        people.insertOne(new Document("send", 1).append("customer", 1));
        people.insertOne(new Document("send", 1).append("customer", 2));

        assertThatThrownBy(() -> people.insertOne(new Document("send", 1).append("customer", 2)))
                .isInstanceOf(MongoWriteException.class);
    }

    @Test
    void aPartialUniqueIndexIsAboutTheDocumentsItCovers() {
        people.createIndex(
                new Document("email", 1),
                new IndexOptions().unique(true).partialFilterExpression(new Document("active", true)));
        people.insertOne(person(1, "a@shop.example").append("active", false));
        people.insertOne(person(2, "a@shop.example").append("active", true));

        assertThatThrownBy(() -> people.insertOne(person(3, "a@shop.example").append("active", true)))
                .isInstanceOf(MongoWriteException.class);
        assertThat(ids(new Document("email", "a@shop.example"))).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void anUpdateThatTakesAnothersKeyChangesNothing() {
        unique("email");
        people.insertMany(List.of(person(1, "a@shop.example"), person(2, "b@shop.example")));

        assertThatThrownBy(() -> people.updateOne(
                        new Document("_id", 2), new Document("$set", new Document("email", "a@shop.example"))))
                .isInstanceOf(MongoWriteException.class);
        assertThat(ids(new Document("email", "b@shop.example"))).containsExactly(2);
        people.updateOne(new Document("_id", 1), new Document("$set", new Document("email", "c@shop.example")));
        people.updateOne(new Document("_id", 2), new Document("$set", new Document("email", "a@shop.example")));
        assertThat(ids(new Document("email", "a@shop.example"))).containsExactly(2);
    }

    @Test
    void aUniqueIndexOverDuplicatesIsNotMade() {
        people.insertMany(List.of(person(1, "a@shop.example"), person(2, "a@shop.example")));

        assertThatThrownBy(() -> unique("email"))
                .isInstanceOf(MongoException.class)
                .extracting("code")
                .isEqualTo(DUPLICATE_KEY);
        assertThat(people.listIndexes().into(new ArrayList<>())).hasSize(1);
        people.deleteOne(new Document("_id", 2));
        unique("email");
        assertThatThrownBy(() -> people.insertOne(person(3, "a@shop.example"))).isInstanceOf(MongoWriteException.class);
    }

    @Test
    void droppingAllIndexesIsAboutOneCollection() {
        MongoCollection<Document> others = mongo.collection("others");
        people.createIndex(new Document("email", 1));
        others.createIndex(new Document("email", 1));

        people.dropIndexes();

        assertThat(people.listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_");
        assertThat(others.listIndexes())
                .extracting(index -> index.getString("name"))
                .containsExactly("_id_", "email_1");
        people.createIndex(new Document("email", 1));
        people.insertOne(person(1, "a@shop.example"));
        assertThat(ids(new Document("email", "a@shop.example"))).containsExactly(1);
    }

    @Test
    void sessionsAndTheirTransactionsAreAccepted() {
        try (ClientSession session = mongo.client().startSession()) {
            people.insertOne(session, person(1, "a@shop.example"));
            assertThat(people.find(session).first()).isNotNull();
        }
        assertThat(mongo.database()
                        .runCommand(new Document("commitTransaction", 1))
                        .getDouble("ok"))
                .isEqualTo(1.0);
        assertThat(mongo.database()
                        .runCommand(new Document("abortTransaction", 1))
                        .getDouble("ok"))
                .isEqualTo(1.0);
    }

    @Test
    void aLargeAnswerComesInBatchesWithoutBeingAskedTo() {
        String filling = "x".repeat(1 << 20);
        for (int i = 0; i < 60; i++) {
            people.insertOne(new Document("_id", i).append("filling", filling));
        }

        assertThat(ids(new Document())).hasSize(60);
        assertThat(people.aggregate(List.of(new Document("$sort", new Document("_id", -1))))
                        .into(new ArrayList<>()))
                .hasSize(60)
                .first()
                .extracting("_id")
                .isEqualTo(59);
    }

    @Test
    void aCursorGoesOnWhereItWasWhileDocumentsComeAndGo() {
        people.insertMany(IntStream.range(0, 1000)
                .mapToObj(i -> new Document("_id", i).append("n", i))
                .toList());
        people.createIndex(new Document("n", 1));
        List<Integer> seen = new ArrayList<>();
        for (Document person : people.find(new Document("n", new Document("$gte", 0)))
                .sort(new Document("n", 1))
                .batchSize(10)) {
            int id = person.getInteger("_id");
            seen.add(id);
            people.deleteOne(new Document("_id", id));
            people.insertOne(new Document("_id", -1 - id).append("n", -1 - id));
        }

        assertThat(seen)
                .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
        assertThat(people.countDocuments()).isEqualTo(1000);
    }

    @Test
    void orderedUpdatesStopAtAnErrorAndUnorderedOnesGoOn() {
        Document updates = new Document("update", "people")
                .append(
                        "updates",
                        Arrays.asList(
                                upsert(1), new Document("q", new Document("_id", 1)).append("u", broken()), upsert(2)))
                .append("ordered", true);
        mongo.database().runCommand(updates);
        assertThat(ids(new Document())).containsExactly(1);

        mongo.database().runCommand(updates.append("ordered", false));
        assertThat(ids(new Document())).containsExactly(1, 2);
    }

    @Test
    void findAndModifyTakesTheFirstByItsSort() {
        people.createIndex(new Document("state", 1).append("due", 1));
        for (int i = 0; i < 10; i++) {
            people.insertOne(new Document("_id", i).append("state", "queued").append("due", 10 - i));
        }

        Document taken = people.findOneAndUpdate(
                new Document("state", "queued"),
                new Document("$set", new Document("state", "taken")),
                new FindOneAndUpdateOptions().sort(new Document("due", 1)));

        assertThat(taken).containsEntry("_id", 9);
        assertThat(people.countDocuments(new Document("state", "queued"))).isEqualTo(9);
    }

    @Test
    void anUpsertByAUniqueKeyInsertsOnce() {
        unique("external_id");
        for (int i = 0; i < 3; i++) {
            people.updateOne(
                    new Document("external_id", "x"),
                    new Document("$inc", new Document("n", 1)),
                    new UpdateOptions().upsert(true));
        }

        assertThat(people.find().into(new ArrayList<>()))
                .singleElement()
                .extracting("n")
                .isEqualTo(3);
    }

    @Test
    void droppedAndRenamedCollectionsStaySoAfterARestart() {
        mongo.collection("gone").insertOne(new Document("_id", 1));
        mongo.collection("gone").drop();
        people.createIndex(new Document("n", 1));
        people.insertOne(new Document("_id", 1).append("n", 5));
        people.renameCollection(new MongoNamespace("shop", "renamed"));
        mongo.close();
        mongo = new MongoFixture(folder);

        assertThat(mongo.database().listCollectionNames()).contains("renamed").doesNotContain("gone", "people");
        assertThat(mongo.collection("renamed").find(new Document("n", 5)).first())
                .isNotNull();
        assertThat(mongo.collection("gone").countDocuments()).isZero();
    }

    private static Document upsert(int id) {
        return new Document("q", new Document("_id", id))
                .append("u", new Document("$set", new Document("n", 1)))
                .append("upsert", true);
    }

    private static Document broken() {
        return new Document("$inc", new Document("_id", 1));
    }

    private void unique(String field) {
        people.createIndex(new Document(field, 1), new IndexOptions().unique(true));
    }

    private static Document person(int id, String email) {
        return new Document("_id", id).append("email", email);
    }

    private List<Object> ids(Document query) {
        return people.find(query).map(person -> person.get("_id")).into(new ArrayList<>());
    }
}

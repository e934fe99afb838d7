package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That an index is used shows in the time a query takes. */
@Tag("slow")
class IndexSpeedTest {

    private static final int DOCUMENTS = 200_000;
    private static final int BATCH = 5_000;
    private static final int FASTER = 20;

    @TempDir
    Path folder;

    @Test
    void indexedQueriesAreTwentyTimesFasterThanTheScan() {
        try (MongoFixture mongo = new MongoFixture(folder)) {
            MongoCollection<Document> customers = mongo.collection("customers");
            fill(customers);
            long scan = time(customers, all -> all.find(new Document("unindexed", "u77777"))
                    .first());
            customers.createIndex(new Document("email", 1));
            customers.createIndex(new Document("city", 1).append("_id", 1));
            customers.createIndex(new Document("words", 1));

            isFaster("equality", scan, customers, all -> all.find(new Document("email", "e77777"))
                    .first());
            isFaster("$in", scan, customers, all -> all.find(
                            new Document("email", new Document("$in", List.of("e1", "e150000", "e199999"))))
                    .into(new ArrayList<>()));
            isFaster("range", scan, customers, all -> all.find(
                            new Document("email", new Document("$gte", "e1777").append("$lt", "e17771")))
                    .into(new ArrayList<>()));
            isFaster("prefix", scan, customers, all -> all.find(new Document("words", new Document("$regex", "^w7777")))
                    .into(new ArrayList<>()));
            isFaster("sort and limit", scan, customers, all -> all.find(new Document("city", "c7"))
                    .sort(new Document("_id", -1))
                    .limit(20)
                    .into(new ArrayList<>()));
            isFaster("page by key", scan, customers, all -> all.find(new Document("_id", new Document("$gt", 150_000)))
                    .sort(new Document("_id", 1))
                    .limit(20)
                    .into(new ArrayList<>()));
            isFaster("count", scan, customers, all -> all.countDocuments(new Document("email", "e5")));
            isFaster("aggregate", scan, customers, all -> all.aggregate(List.of(
                            new Document("$match", new Document("email", "e5")),
                            new Document("$group", new Document("_id", "$city"))))
                    .into(new ArrayList<>()));
            isFaster(
                    "update",
                    scan,
                    customers,
                    all -> all.updateOne(new Document("email", "e6"), new Document("$inc", new Document("n", 1))));
            isFaster("delete", scan, customers, all -> all.deleteOne(new Document("email", "e9")));
        }
    }

    private static void fill(MongoCollection<Document> customers) {
        for (int from = 0; from < DOCUMENTS; from += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int i = from; i < from + BATCH; i++) {
                batch.add(new Document("_id", i)
                        .append("email", "e" + i)
                        .append("city", "c" + i % 1000)
                        .append("words", List.of("w" + i, "x" + i % 500))
                        .append("unindexed", "u" + i));
            }
            customers.insertMany(batch);
        }
    }

    private static void isFaster(
            String what, long scan, MongoCollection<Document> customers, Consumer<MongoCollection<Document>> query) {
        assertThat(time(customers, query) * FASTER).as(what).isLessThan(scan);
    }

    /** The best of some tries, in nanoseconds. */
    private static long time(MongoCollection<Document> customers, Consumer<MongoCollection<Document>> query) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            query.accept(customers);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}

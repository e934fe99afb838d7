package dev.shopkeeper.bootstrap.embedded.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.StoreOptions;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** A process that writes until it is killed, and says on its output what was acknowledged. */
final class WritingChild {

    static final int WRITERS = 4;

    private WritingChild() {}

    /** Small bounds, so that kills also meet checkpoints and compactions. */
    static StoreOptions options() {
        return new StoreOptions(8, 1, 1, Duration.ofMillis(50), false, Duration.ofSeconds(1));
    }

    public static void main(String[] args) throws InterruptedException {
        EmbeddedMongo server = EmbeddedMongo.start(Path.of(args[0]), options());
        MongoClient client = MongoClients.create(server.uri("shop"));
        MongoCollection<Document> entries = client.getDatabase("shop").getCollection("entries");
        entries.createIndex(new Document("code", 1), new IndexOptions().unique(true));
        entries.createIndex(new Document("group", 1));
        entries.createIndex(new Document("words", 1));
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            String name = args[1] + "-" + i;
            writers.add(Thread.ofPlatform().start(() -> write(client, entries, name)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void write(MongoClient client, MongoCollection<Document> entries, String name) {
        MongoCollection<Document> counters = client.getDatabase("shop").getCollection("counters");
        FindOneAndUpdateOptions upsert =
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int n = 0; ; n++) {
            String id = name + "-" + n;
            entries.insertOne(entry(id, n));
            out.println("inserted " + id);
            if (n % 5 == 4) {
                String gone = name + "-" + (n - 2);
                out.println("deleting " + gone);
                entries.deleteOne(new Document("_id", gone));
                out.println("deleted " + gone);
            }
            Document counter = counters.findOneAndUpdate(
                    new Document("_id", "all"), new Document("$inc", new Document("n", 1L)), upsert);
            out.println("counted " + Objects.requireNonNull(counter).getLong("n"));
        }
    }

    private static Document entry(String id, int n) {
        return new Document("_id", id)
                .append("code", "code-" + id)
                .append("group", n % 7)
                .append("words", List.of("w" + n % 11, "x" + n % 13))
                .append("filling", "f".repeat(500));
    }
}

package dev.shopkeeper.bootstrap.embedded.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.IntConsumer;
import org.bson.Document;

/** Our store beside the two that mongo-java-server brings, in one run; prints a table. Arguments: sizes, seconds a cell. */
final class EmbeddedMongoBenchmark {

    private static final int BATCH = 1000;
    private static final int READS = 2000;
    private static final int WARM_UP = 20_000;

    private final MongoCollection<Document> customers;
    private final Duration cap;
    private final Random random = new Random(7);

    private EmbeddedMongoBenchmark(MongoCollection<Document> customers, Duration cap) {
        this.customers = customers;
        this.cap = cap;
    }

    /** A server under measurement. */
    private record Contestant(String name, Function<Path, Running> start) {}

    private record Running(String uri, Runnable stop) {}

    public static void main(String[] args) throws IOException {
        Duration cap = Duration.ofSeconds(args.length > 1 ? Long.parseLong(args[1]) : 60);
        List<Contestant> contestants = List.of(
                new Contestant("this store", EmbeddedMongoBenchmark::own),
                new Contestant(
                        "H2 backend",
                        folder -> other(new H2Backend(folder.resolve("h2.mv").toString()))),
                new Contestant("memory backend", _ -> other(new MemoryBackend())));
        for (Contestant contestant : contestants) {
            measure(contestant, WARM_UP, cap, new LinkedHashMap<>());
        }
        for (String size : List.of((args.length > 0 ? args[0] : "10000,100000").split(",", -1))) {
            Map<String, List<String>> rows = new LinkedHashMap<>();
            for (Contestant contestant : contestants) {
                measure(contestant, Integer.parseInt(size), cap, rows);
            }
            print(size, contestants, rows);
        }
    }

    private static void measure(Contestant contestant, int size, Duration cap, Map<String, List<String>> rows)
            throws IOException {
        Path folder = Files.createTempDirectory("store");
        Running server = contestant.start().apply(folder);
        try (MongoClient client = MongoClients.create(server.uri())) {
            new EmbeddedMongoBenchmark(client.getDatabase("shop").getCollection("customers"), cap).run(size, rows);
        } finally {
            server.stop().run();
        }
    }

    private void run(int size, Map<String, List<String>> rows) {
        customers.createIndex(new Document("email", 1), new IndexOptions().unique(true));
        customers.createIndex(new Document("city", 1));
        customers.createIndex(new Document("words", 1));
        int inserted = cell("inserts/s, batches of 1,000", size / BATCH, BATCH, rows, batch -> {
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                documents.add(customer(batch * BATCH + i));
            }
            customers.insertMany(documents);
        });
        int stored = Math.max(1, inserted * BATCH);
        cell("upserts/s, batches of 1,000", Math.min(20, size / BATCH), BATCH, rows, _ -> {
            List<UpdateOneModel<Document>> updates = new ArrayList<>();
            for (int i = 0; i < BATCH; i++) {
                updates.add(new UpdateOneModel<>(
                        new Document("email", email(random.nextInt(stored))),
                        new Document("$set", new Document("note", random.nextInt())),
                        new UpdateOptions().upsert(true)));
            }
            customers.bulkWrite(updates);
        });
        cell("single inserts/s", READS, 1, rows, i -> customers.insertOne(customer(size + i)));
        cell("finds by key/s", READS, 1, rows, _ -> customers
                .find(new Document("_id", random.nextInt(stored)))
                .first());
        cell("finds by secondary index/s (20 of many)", READS, 1, rows, _ -> customers
                .find(new Document("city", "city" + random.nextInt(500)))
                .limit(20)
                .into(new ArrayList<>()));
    }

    /** Repeats an operation, at most for the cap; gives how often it ran. */
    private int cell(String name, int times, int worth, Map<String, List<String>> rows, IntConsumer operation) {
        long start = System.nanoTime();
        long deadline = start + cap.toNanos();
        int done = 0;
        while (done < times && System.nanoTime() < deadline) {
            operation.accept(done);
            done++;
        }
        double rate = (double) done * worth / ((System.nanoTime() - start) / 1e9);
        String mark = done < times ? " (>cap)" : "";
        rows.computeIfAbsent(name, _ -> new ArrayList<>()).add(String.format(Locale.ROOT, "%,.0f%s", rate, mark));
        return done;
    }

    private static Document customer(int id) {
        return new Document("_id", id)
                .append("email", email(id))
                .append("name", "Customer " + id)
                .append("city", "city" + id % 500)
                .append("words", List.of("customer", "w" + id % 10_000, email(id)))
                .append("filling", "x".repeat(400));
    }

    private static String email(int id) {
        return Integer.toHexString(Integer.reverse(id)) + "@shop.example";
    }

    private static Running own(Path folder) {
        EmbeddedMongo server = EmbeddedMongo.start(folder);
        return new Running(server.uri("shop"), server::close);
    }

    private static Running other(MongoBackend backend) {
        MongoServer server = new MongoServer(backend);
        return new Running(server.bindAndGetConnectionString() + "/?uuidRepresentation=standard", server::shutdownNow);
    }

    private static void print(String size, List<Contestant> contestants, Map<String, List<String>> rows) {
        System.out.println("\n| " + size + " documents | "
                + String.join(" | ", contestants.stream().map(Contestant::name).toList()) + " |");
        System.out.println("| --- " + "| ---: ".repeat(contestants.size()) + "|");
        rows.forEach((name, cells) -> System.out.println("| " + name + " | " + String.join(" | ", cells) + " |"));
    }
}

package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 250;

    @TempDir
    Path folder;

    private MongoFixture mongo;
    private MongoCollection<Document> documents;

    @BeforeEach
    void start() {
        mongo = new MongoFixture(folder);
        documents = mongo.collection("documents");
    }

    @AfterEach
    void stop() {
        mongo.close();
    }

    @Test
    void eightWritersLoseNoUpdate() throws InterruptedException, ExecutionException {
        side(writer -> {
            for (int i = 0; i < ROUNDS; i++) {
                documents.updateOne(
                        new Document("_id", i % 3),
                        new Document("$inc", new Document("n", 1)),
                        new UpdateOptions().upsert(true));
            }
        });

        int sum = 0;
        for (Document document : documents.find()) {
            sum += document.getInteger("n");
        }
        assertThat(sum).isEqualTo(WRITERS * ROUNDS);
    }

    @Test
    void eachClaimIsMadeByOneWriter() throws InterruptedException, ExecutionException {
        documents.createIndex(new Document("state", 1).append("_id", 1));
        documents.insertMany(IntStream.range(0, ROUNDS)
                .mapToObj(i -> new Document("_id", i).append("state", "queued"))
                .toList());
        Queue<Integer> claimed = new ConcurrentLinkedQueue<>();
        FindOneAndUpdateOptions first = new FindOneAndUpdateOptions().sort(new Document("_id", 1));
        side(writer -> {
            Document taken;
            do {
                taken = documents.findOneAndUpdate(
                        new Document("state", "queued"),
                        new Document("$set", new Document("state", "taken").append("by", writer)),
                        first);
                if (taken != null) {
                    claimed.add(taken.getInteger("_id"));
                }
            } while (taken != null);
        });

        assertThat(claimed).hasSize(ROUNDS).doesNotHaveDuplicates();
    }

    @Test
    void oneOfManyInsertsOfAKeyWins() throws InterruptedException, ExecutionException {
        documents.createIndex(new Document("key", 1), new IndexOptions().unique(true));
        side(writer -> {
            for (int i = 0; i < ROUNDS; i++) {
                documents.updateOne(
                        new Document("key", i),
                        new Document("$setOnInsert", new Document("by", writer)),
                        new UpdateOptions().upsert(true));
            }
        });

        assertThat(documents.countDocuments()).isEqualTo(ROUNDS);
    }

    private interface Writing {
        void run(int writer);
    }

    private static void side(Writing writing) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Integer>> tasks = IntStream.range(0, WRITERS)
                    .<Callable<Integer>>mapToObj(writer -> () -> {
                        writing.run(writer);
                        return writer;
                    })
                    .toList();
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }
}

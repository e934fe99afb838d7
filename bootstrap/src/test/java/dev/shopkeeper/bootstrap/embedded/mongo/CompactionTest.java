package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clean stop leaves a file about as large as what is in it. */
class CompactionTest {

    private static final int DOCUMENTS = 20_000;
    private static final int DOCUMENT_BYTES = 2_000;

    @TempDir
    Path folder;

    @Test
    void leavesASmallFileAfterMostWasRemoved() throws IOException {
        long full = bytesAfter(CompactionTest::fill);
        assertThat(full).isGreaterThan((long) DOCUMENTS * DOCUMENT_BYTES);

        long left = bytesAfter(notes -> notes.deleteMany(Filters.ne("keep", true)));
        assertThat(left).isLessThan(full / 4);

        try (MongoFixture mongo = new MongoFixture(folder)) {
            assertThat(mongo.collection("notes").countDocuments()).isEqualTo(DOCUMENTS / 10);
        }
    }

    private long bytesAfter(Change change) throws IOException {
        try (MongoFixture mongo = new MongoFixture(folder)) {
            change.on(mongo.collection("notes"));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(CompactionTest::size)
                    .sum();
        }
    }

    private static void fill(MongoCollection<Document> notes) {
        Random random = new Random(7);
        for (int from = 0; from < DOCUMENTS; from += 1_000) {
            notes.insertMany(IntStream.range(from, from + 1_000)
                    .mapToObj(n ->
                            new Document("_id", n).append("keep", n % 10 == 0).append("data", noise(random)))
                    .toList());
        }
    }

    private static Binary noise(Random random) {
        byte[] bytes = new byte[DOCUMENT_BYTES];
        random.nextBytes(bytes);
        return new Binary(bytes);
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Change {
        void on(MongoCollection<Document> notes);
    }
}

package dev.shopkeeper.bootstrap.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Removing more than is looked at together: many documents, and large ones. */
class RemovalTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void removesLargeDocumentsAllTheSame() {
        try (MongoFixture mongo = new MongoFixture(folder)) {
            MongoCollection<Document> chunks = mongo.collection("chunks");
            List<String> ids = IntStream.range(0, 40).mapToObj(n -> "f:" + n).toList();
            ids.forEach(id -> chunks.insertOne(new Document("_id", id).append("data", new Binary(new byte[MEGABYTE]))));
            chunks.insertOne(new Document("_id", "g:0"));

            assertThat(chunks.deleteMany(Filters.in("_id", ids)).getDeletedCount())
                    .isEqualTo(40);
            assertThat(chunks.find().into(new ArrayList<>()))
                    .extracting(each -> each.get("_id"))
                    .containsExactly("g:0");
        }
    }

    @Test
    void removesManyDocumentsAllTheSame() {
        try (MongoFixture mongo = new MongoFixture(folder)) {
            MongoCollection<Document> many = mongo.collection("many");
            many.insertMany(IntStream.range(0, 2_500)
                    .mapToObj(n -> new Document("_id", n).append("old", n % 5 != 0))
                    .toList());

            assertThat(many.deleteOne(Filters.eq("old", true)).getDeletedCount())
                    .isEqualTo(1);
            assertThat(many.deleteMany(Filters.eq("old", true)).getDeletedCount())
                    .isEqualTo(1_999);
            assertThat(many.countDocuments()).isEqualTo(500);
        }
    }
}

package dev.shopkeeper.persistence.bulkimport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import dev.shopkeeper.application.bulkimport.RejectedRows;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Refused records, one document {@code <import>:<row>} each, found again by the keys of the person in it. */
@Singleton
@MongoAdapter
class MongoRejectedRows implements RejectedRows {

    private static final int MAX_ABOUT = 1_000;

    private final MongoCollection<Document> rejects;

    MongoRejectedRows(MongoDatabase database) {
        this.rejects = database.getCollection("import_rejects");
        Indexes.ensure(rejects, Indexes.on("import", "row"), Indexes.on("keys"), Indexes.on("at"));
    }

    @Override
    public void save(ImportId id, List<RejectedRow> rows, Instant at) {
        List<WriteModel<Document>> writes = rows.stream()
                .<WriteModel<Document>>map(row -> new ReplaceOneModel<>(
                        Filters.eq("_id", id.value() + ":" + row.row()),
                        document(id, row, at),
                        new ReplaceOptions().upsert(true)))
                .toList();
        rejects.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    @Override
    public void forEach(ImportId id, Consumer<RejectedRow> reader) {
        rejects.find(Filters.eq("import", id.value()))
                .sort(Sorts.ascending("import", "row"))
                .batchSize(500)
                .forEach(document -> reader.accept(toRow(document)));
    }

    @Override
    public List<RejectedRow> about(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : rejects.find(Filters.in("keys", keys))
                        .limit(MAX_ABOUT)
                        .batchSize(MAX_ABOUT)
                        .map(MongoRejectedRows::toRow)
                        .into(new ArrayList<>());
    }

    @Override
    public void blank(Collection<String> keys) {
        if (!keys.isEmpty()) {
            Bson nothing = Updates.combine(Updates.set("cells", List.of()), Updates.set("keys", List.of()));
            rejects.updateMany(Filters.in("keys", keys), nothing);
        }
    }

    @Override
    public void removeBefore(Instant moment) {
        rejects.deleteMany(Filters.lt("at", Date.from(moment)));
    }

    private static Document document(ImportId id, RejectedRow row, Instant at) {
        return new Document("_id", id.value() + ":" + row.row())
                .append("import", id.value())
                .append("row", row.row())
                .append("reason", row.reason())
                .append("cells", row.cells())
                .append("keys", row.keys())
                .append("at", Date.from(at));
    }

    private static RejectedRow toRow(Document from) {
        return new RejectedRow(
                from.getLong("row"),
                from.getString("reason"),
                from.getList("cells", String.class),
                from.getList("keys", String.class));
    }
}

package dev.shopkeeper.persistence.customerimport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import dev.shopkeeper.application.customerimport.ImportUndos;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customerimport.ImportUndo;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/** Undos of imports, one document each. */
@Singleton
@MongoAdapter
class MongoImportUndos implements ImportUndos {

    private final MongoCollection<Document> undos;

    MongoImportUndos(MongoDatabase database) {
        this.undos = database.getCollection("customer_import_undos");
    }

    @Override
    public void save(ImportUndo undo) {
        CustomerId after = undo.after();
        Document document = new Document("_id", undo.id())
                .append("import", undo.importId().value())
                .append("after", after == null ? null : after.value())
                .append("removed", undo.removed())
                .append("kept", undo.kept())
                .append(
                        "reasons",
                        undo.reasons().stream().map(MongoImportUndos::stay).toList())
                .append(
                        "removing",
                        undo.removing().stream().map(CustomerId::value).toList())
                .append("created_at", Date.from(undo.createdAt()))
                .append("finished", undo.finished());
        undos.replaceOne(Filters.eq("_id", undo.id()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<ImportUndo> find(String id) {
        return Optional.ofNullable(undos.find(Filters.eq("_id", id)).first()).map(MongoImportUndos::toUndo);
    }

    private static Document stay(ImportUndo.Stay stay) {
        return new Document("customer", stay.customer().value()).append("reason", stay.reason());
    }

    private static ImportUndo toUndo(Document from) {
        String after = from.getString("after");
        return new ImportUndo(
                from.getString("_id"),
                new ImportId(from.getString("import")),
                after == null ? null : new CustomerId(after),
                from.getLong("removed"),
                from.getLong("kept"),
                from.getList("reasons", Document.class).stream()
                        .map(stay -> new ImportUndo.Stay(
                                new CustomerId(stay.getString("customer")), stay.getString("reason")))
                        .toList(),
                from.getList("removing", String.class).stream()
                        .map(CustomerId::new)
                        .toList(),
                from.getDate("created_at").toInstant(),
                from.getBoolean("finished"));
    }
}

package dev.shopkeeper.persistence.bulkimport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.bulkimport.BulkImports;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ImportId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.task.TaskType;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Imports, sorted by their ids where they are listed, for ids grow with time. */
@Singleton
@MongoAdapter
class MongoBulkImports implements BulkImports {

    private final MongoCollection<Document> imports;

    MongoBulkImports(MongoDatabase database) {
        this.imports = database.getCollection("imports");
        Indexes.ensure(imports, Indexes.on(BulkImportDocument.TYPE, "_id"));
    }

    @Override
    public void save(BulkImport bulkImport) {
        Document document = BulkImportDocument.of(bulkImport);
        imports.replaceOne(Filters.eq("_id", bulkImport.id().value()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<BulkImport> find(ImportId id) {
        return Optional.ofNullable(imports.find(Filters.eq("_id", id.value())).first())
                .map(BulkImportDocument::toBulkImport);
    }

    @Override
    public Page<BulkImport> list(TaskType type, PageRequest page) {
        PageRequest.Sort sort = page.sort() == null ? new PageRequest.Sort("created_at", true) : page.sort();
        if (!sort.field().equals("created_at")) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        String after = page.after();
        Bson ofType = Filters.eq(BulkImportDocument.TYPE, type.value());
        Bson from = after == null
                ? ofType
                : Filters.and(ofType, sort.descending() ? Filters.lt("_id", after) : Filters.gt("_id", after));
        List<BulkImport> items = imports.find(from)
                .sort(
                        sort.descending()
                                ? Sorts.descending(BulkImportDocument.TYPE, "_id")
                                : Sorts.ascending(BulkImportDocument.TYPE, "_id"))
                .skip(page.offset())
                .limit(page.pageSize() + 1)
                .batchSize(page.pageSize() + 1)
                .map(BulkImportDocument::toBulkImport)
                .into(new ArrayList<>());
        boolean more = items.size() > page.pageSize();
        List<BulkImport> shown = more ? items.subList(0, page.pageSize()) : items;
        String next = more ? shown.getLast().id().value() : null;
        return new Page<>(shown, page.page(), page.pageSize(), imports.countDocuments(ofType), next);
    }
}

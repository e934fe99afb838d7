package dev.shopkeeper.persistence.customerimport;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.application.customerimport.CustomerImports;
import dev.shopkeeper.domain.customerimport.CustomerImport;
import dev.shopkeeper.domain.customerimport.ImportId;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
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
class MongoCustomerImports implements CustomerImports {

    private final MongoCollection<Document> imports;

    MongoCustomerImports(MongoDatabase database) {
        this.imports = database.getCollection("customer_imports");
    }

    @Override
    public void save(CustomerImport customerImport) {
        Document document = CustomerImportDocument.of(customerImport);
        imports.replaceOne(Filters.eq("_id", customerImport.id().value()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<CustomerImport> find(ImportId id) {
        return Optional.ofNullable(imports.find(Filters.eq("_id", id.value())).first())
                .map(CustomerImportDocument::toCustomerImport);
    }

    @Override
    public Page<CustomerImport> list(PageRequest page) {
        PageRequest.Sort sort = page.sort() == null ? new PageRequest.Sort("created_at", true) : page.sort();
        if (!sort.field().equals("created_at")) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        String after = page.after();
        Bson from = after == null
                ? Filters.empty()
                : sort.descending() ? Filters.lt("_id", after) : Filters.gt("_id", after);
        List<CustomerImport> items = imports.find(from)
                .sort(sort.descending() ? Sorts.descending("_id") : Sorts.ascending("_id"))
                .skip(page.offset())
                .limit(page.pageSize() + 1)
                .batchSize(page.pageSize() + 1)
                .map(CustomerImportDocument::toCustomerImport)
                .into(new ArrayList<>());
        boolean more = items.size() > page.pageSize();
        List<CustomerImport> shown = more ? items.subList(0, page.pageSize()) : items;
        String next = more ? shown.getLast().id().value() : null;
        return new Page<>(shown, page.page(), page.pageSize(), imports.countDocuments(), next);
    }
}

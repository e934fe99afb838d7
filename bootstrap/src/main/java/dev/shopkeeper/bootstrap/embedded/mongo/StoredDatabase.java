package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.NoSuchCommandException;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.shopkeeper.bootstrap.embedded.mongo.query.CollectionIndex;
import dev.shopkeeper.bootstrap.embedded.mongo.query.IndexDefinition;
import dev.shopkeeper.bootstrap.embedded.mongo.query.IndexTraits;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.Catalog;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.DocumentStore;
import io.netty.channel.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A database in the store: what collections and indexes it has, and the commands on them. */
final class StoredDatabase extends AbstractMongoDatabase<Long> {

    private static final Set<String> LEFT_TO_THE_CORE = Set.of(
            "count",
            "delete",
            "distinct",
            "dbstats",
            "collstats",
            "validate",
            "findandmodify",
            "listcollections",
            "listindexes",
            "getlasterror",
            "reseterror");

    private final DocumentStore store;
    private final Consumer<Records> opened;
    private @Nullable Document describing;
    private boolean opening = true;
    /** While the database is opened, the descriptions of the indexes it has. */
    private @Nullable Map<IndexName, Document> descriptions;

    StoredDatabase(String name, DocumentStore store, CursorRegistry cursors, Consumer<Records> opened) {
        super(name, cursors);
        this.store = store;
        this.opened = opened;
        changing(() -> {
            initializeNamespacesAndIndexes();
            return 0;
        });
        opening = false;
        descriptions = null;
    }

    private record IndexName(
            @Nullable Object namespace, @Nullable Object name) {
        static IndexName of(Document description) {
            return new IndexName(description.get("ns"), description.get("name"));
        }
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        Supplier<Document> core = () -> super.handleCommand(channel, command, query, databases, oplog);
        String name = command.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "insert" -> WriteReplies.insert(query, core);
            case "update" ->
                WriteReplies.update(query, one -> super.handleCommand(channel, command, one, databases, oplog));
            case "find" -> find(query, core);
            case "aggregate" -> new AggregateCommand(this, databases, oplog, cursorRegistry).run(query);
            case "dropindexes" -> changing(() -> dropIndexes(query, core));
            case "create", "createindexes", "drop" -> changing(core);
            default -> {
                if (LEFT_TO_THE_CORE.contains(name)) {
                    yield core.get();
                }
                throw new NoSuchCommandException(command);
            }
        };
    }

    /** A collection that exists; null otherwise. */
    @Nullable
    StoredCollection find(String collectionName) {
        return (StoredCollection) resolveCollection(collectionName, false);
    }

    private Document find(Document query, Supplier<Document> core) {
        Document reply = core.get();
        if (Boolean.TRUE.equals(query.get("singleBatch")) && reply.get("cursor") instanceof Document cursor) {
            long id = CommandFields.number(cursor, "id");
            if (id != 0) {
                cursorRegistry.remove(id);
                cursor.put("id", 0L);
            }
        }
        return reply;
    }

    /** The core drops the indexes of the whole database on {@code "*"}; here those of the collection alone are. */
    private Document dropIndexes(Document query, Supplier<Document> core) {
        StoredCollection collection = find(CommandFields.text(query, "dropIndexes"));
        if (collection == null || !"*".equals(query.get("index"))) {
            return core.get();
        }
        for (Index<Long> index : collection.getIndexes()) {
            if (!index.getName().equals("_id_")) {
                dropIndex(collection, index.getName());
                indexes.get()
                        .deleteDocuments(
                                new Document("ns", collection.getFullName()).append("name", index.getName()), 0);
            }
        }
        return new Document("ok", 1.0);
    }

    @Override
    protected MongoCollection<Long> resolveOrCreateCollection(String collectionName) {
        MongoCollection<Long> existing = resolveCollection(collectionName, false);
        return existing != null ? existing : changing(() -> super.resolveOrCreateCollection(collectionName));
    }

    @Override
    public MongoCollection<Long> createCollectionOrThrowIfExists(String collectionName, CollectionOptions options) {
        return changing(() -> super.createCollectionOrThrowIfExists(collectionName, options));
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String collectionName, CollectionOptions options) {
        String namespace = getFullCollectionNamespace(collectionName);
        Catalog catalog = store.catalog();
        OptionalInt known = catalog.find(namespace);
        if (known.isEmpty()) {
            store.schemaChanged();
        }
        int number = known.isPresent() ? known.getAsInt() : catalog.add(namespace);
        Records records = new Records(number, catalog, store.documents(number));
        opened.accept(records);
        return new StoredCollection(this, collectionName, options, cursorRegistry, store, records);
    }

    @Override
    protected void addIndex(Document description) {
        changing(() -> {
            if (!isKnown(description)) {
                Document outer = describing;
                describing = description;
                try {
                    super.addIndex(description);
                } finally {
                    describing = outer;
                }
            }
            return 0;
        });
    }

    /** Whether the very same index is there already. */
    private boolean isKnown(Document description) {
        String namespace = CommandFields.text(description, "ns");
        StoredCollection collection = find(namespace.substring(getDatabaseName().length() + 1));
        if (collection == null || !(description.get("key") instanceof Document key)) {
            return false;
        }
        return collection.records().indexes().stream()
                .anyMatch(index -> index.definition().isSameAs((String) description.get("name"), key, description));
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return openIndex(collectionName, indexName, keys, sparse, true);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse) {
        return openIndex(collectionName, indexName, keys, sparse, false);
    }

    private Index<Long> openIndex(
            String collectionName, String indexName, List<IndexKey> keys, boolean sparse, boolean unique) {
        StoredCollection collection = (StoredCollection) resolveCollection(collectionName, true);
        int number = collection.records().number();
        Document description = describing != null ? describing : described(collection, indexName);
        Document partial = description.get("partialFilterExpression") instanceof Document filter ? filter : null;
        IndexDefinition definition = new IndexDefinition(indexName, keys, unique, sparse, partial);
        IndexTraits traits = new IndexTraits(store.catalog(), DocumentStore.indexMap(number, indexName));
        return new CollectionIndex(definition, store.entries(number, indexName, unique), traits, describing != null);
    }

    private Document described(StoredCollection collection, String indexName) {
        Map<IndexName, Document> known = descriptions;
        if (known == null) {
            known = readDescriptions();
            descriptions = opening ? known : null;
        }
        return known.getOrDefault(new IndexName(collection.getFullName(), indexName), new Document());
    }

    private Map<IndexName, Document> readDescriptions() {
        Map<IndexName, Document> all = new HashMap<>();
        for (Document description : indexes.get().queryAll()) {
            all.putIfAbsent(IndexName.of(description), description);
        }
        return all;
    }

    @Override
    protected void dropIndex(MongoCollection<Long> collection, String indexName) {
        changing(() -> {
            super.dropIndex(collection, indexName);
            store.removeEntries(((StoredCollection) collection).records().number(), indexName);
            return 0;
        });
    }

    @Override
    public void dropCollection(String collectionName, Oplog oplog) {
        changing(() -> {
            StoredCollection collection = (StoredCollection) resolveCollection(collectionName, true);
            String namespace = collection.getFullName();
            super.dropCollection(collectionName, oplog);
            store.removeDocuments(namespace, collection.records().number());
            return 0;
        });
    }

    @Override
    public void moveCollection(MongoDatabase oldDatabase, MongoCollection<?> collection, String newCollectionName) {
        changing(() -> {
            String from = collection.getFullName();
            super.moveCollection(oldDatabase, collection, newCollectionName);
            store.schemaChanged();
            store.catalog().rename(from, collection.getFullName());
            return 0;
        });
    }

    @Override
    public void drop(Oplog oplog) {
        changing(() -> {
            super.drop(oplog);
            return 0;
        });
    }

    @Override
    protected long getFileSize() {
        return store.fileSize();
    }

    @Override
    protected long getStorageSize() {
        return store.fileSize();
    }

    private <T> T changing(Supplier<T> change) {
        return store.changeSchema(change);
    }
}

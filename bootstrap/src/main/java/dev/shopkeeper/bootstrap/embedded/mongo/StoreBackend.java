package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.DocumentStore;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The databases of a store, and the commands that concern no single one. */
final class StoreBackend extends AbstractMongoBackend {

    private static final int SESSION_MINUTES = 30;
    private static final int MOST_WRITES_AT_ONCE = 100_000;
    private static final Set<String> ACCEPTED = Set.of(
            "endsessions",
            "refreshsessions",
            "killsessions",
            "killallsessions",
            "committransaction",
            "aborttransaction");

    private final DocumentStore store;
    private final Map<Integer, Records> collections = new ConcurrentHashMap<>();

    /** Opens every database of the store and repeats what its journal holds. */
    StoreBackend(DocumentStore store) {
        this.store = store;
        databaseNames().forEach(this::resolveDatabase);
        store.replay((collection, recordId, bson) -> {
            Records records = collections.get(collection);
            if (records != null) {
                records.redo(recordId, bson);
            }
        });
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoredDatabase(
                databaseName, store, getCursorRegistry(), records -> collections.put(records.number(), records));
    }

    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        String name = command.toLowerCase(Locale.ROOT);
        if (ACCEPTED.contains(name)) {
            return new Document("ok", 1.0);
        }
        return switch (name) {
            case "hello", "ismaster" -> hello(super.handleCommand(channel, databaseName, "ismaster", query));
            case "startsession" -> super.handleCommand(channel, databaseName, "ping", query);
            case "listdatabases" -> listDatabases();
            default -> super.handleCommand(channel, databaseName, command, query);
        };
    }

    private static Document hello(Document reply) {
        reply.put("isWritablePrimary", true);
        reply.put("helloOk", true);
        reply.put("logicalSessionTimeoutMinutes", SESSION_MINUTES);
        reply.put("maxWriteBatchSize", MOST_WRITES_AT_ONCE);
        reply.put("readOnly", false);
        return reply;
    }

    private Document listDatabases() {
        List<Document> databases = new ArrayList<>();
        for (String name : databaseNames()) {
            databases.add(new Document("name", name)
                    .append("empty", resolveDatabase(name).isEmpty()));
        }
        return new Document("databases", databases).append("ok", 1.0);
    }

    private Set<String> databaseNames() {
        return store.catalog().namespaces().stream()
                .map(namespace -> namespace.substring(0, namespace.indexOf('.')))
                .collect(Collectors.toSet());
    }
}

package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All the indexes of a collection as the one index the core knows of.
 *
 * <p>The core changes documents by asking each index in turn and then the collection; our collection changes documents
 * and entries together, so the core is given a single index that passes its questions on.
 */
final class IndexFacade extends Index<Long> {

    private final StoredCollection collection;

    IndexFacade(StoredCollection collection) {
        super("all", List.of(), false);
        this.collection = collection;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        return collection.recordIdOf(document);
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Long> ignored) {
        collection.checkUpdate(oldDocument, newDocument);
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Long position, MongoCollection<Long> ignored) {
        // the collection does it with the document
    }

    @Override
    public boolean canHandle(Document query) {
        return false;
    }

    @Override
    public long getCount() {
        return collection.count();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        // nothing of its own
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> ignored) {
        throw new UnsupportedOperationException("Documents are added by the collection");
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> ignored) {
        throw new UnsupportedOperationException("Documents are added by the collection");
    }

    @Override
    public Long remove(Document document) {
        throw new UnsupportedOperationException("Documents are removed by the collection");
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("Queries are planned by the collection");
    }
}

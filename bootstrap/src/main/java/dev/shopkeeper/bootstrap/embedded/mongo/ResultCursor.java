package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.BsonBytes;
import java.util.ArrayList;
import java.util.List;

/** Computed results, handed out in batches of at most 16 MB. */
final class ResultCursor extends AbstractCursor {

    private static final int BATCH_BYTES = 16 << 20;

    private final List<Document> results;
    private int next;

    ResultCursor(long id, List<Document> results) {
        super(id);
        this.results = results;
    }

    @Override
    public synchronized boolean isEmpty() {
        return next >= results.size();
    }

    @Override
    public synchronized List<Document> takeDocuments(int numberToReturn) {
        int most = numberToReturn > 0 ? numberToReturn : Integer.MAX_VALUE;
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        while (next < results.size() && batch.size() < most) {
            Document document = results.get(next);
            bytes += BsonBytes.encode(document).length;
            if (bytes > BATCH_BYTES && !batch.isEmpty()) {
                break;
            }
            batch.add(document);
            next++;
        }
        return batch;
    }
}

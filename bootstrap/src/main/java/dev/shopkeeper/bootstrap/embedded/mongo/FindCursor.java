package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import dev.shopkeeper.bootstrap.embedded.mongo.query.QueryRun;
import dev.shopkeeper.bootstrap.embedded.mongo.query.QueryRun.Match;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.DocumentStore;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.Pin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a query's answer, read batch by batch.
 *
 * <p>Between batches it holds a place and not the store. A batch ends at the number asked for or at 16 MB, whichever is
 * first, as a real server's does.
 */
final class FindCursor extends AbstractCursor {

    private static final int FIRST_BATCH = 101;
    private static final int BATCH_BYTES = 16 << 20;

    private final DocumentStore store;
    private final QueryRun run;
    private final UnaryOperator<List<Document>> projection;
    private @Nullable Match ahead;
    private boolean started;

    FindCursor(long id, DocumentStore store, QueryRun run, UnaryOperator<List<Document>> projection) {
        super(id);
        this.store = store;
        this.run = run;
        this.projection = projection;
    }

    /** The first batch; {@code batchSize} is 0 where the client leaves it to the server. */
    List<Document> takeFirst(int batchSize) {
        return takeDocuments(batchSize > 0 ? batchSize : FIRST_BATCH);
    }

    @Override
    public synchronized boolean isEmpty() {
        return started && ahead == null;
    }

    @Override
    public synchronized List<Document> takeDocuments(int numberToReturn) {
        int most = numberToReturn > 0 ? numberToReturn : Integer.MAX_VALUE;
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        try (Pin _ = store.pin()) {
            if (!started) {
                started = true;
                ahead = run.next();
            }
            while (ahead != null && batch.size() < most && bytes + ahead.size() <= BATCH_BYTES) {
                batch.add(ahead.document());
                bytes += ahead.size();
                ahead = run.next();
            }
            run.pause();
        }
        return projection.apply(batch);
    }
}

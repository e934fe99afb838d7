package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import dev.shopkeeper.bootstrap.embedded.mongo.query.QueryRun;
import dev.shopkeeper.bootstrap.embedded.mongo.query.QueryRun.Match;
import dev.shopkeeper.bootstrap.embedded.mongo.query.SortOrder;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.BsonBytes;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.DocumentStore;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.Pin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Everything a collection is asked. */
final class Reads {

    private final DocumentStore store;
    private final Records records;
    private final CursorRegistry cursors;
    private final Projector projector;

    Reads(DocumentStore store, Records records, CursorRegistry cursors, Projector projector) {
        this.store = store;
        this.records = records;
        this.cursors = cursors;
        this.projector = projector;
    }

    /** Leaves of documents what a projection names. */
    interface Projector {
        List<Document> project(Collection<Document> documents, Document projection);
    }

    /** The first batch of a query, and a cursor where there is more. */
    QueryResult find(
            Document query, SortOrder order, int skip, int limit, int batchSize, @Nullable Document projection) {
        try (Pin _ = store.pin()) {
            QueryRun run = run(query, order, skip, limit);
            FindCursor cursor = new FindCursor(cursors.generateCursorId(), store, run, documents -> {
                return projection == null || projection.isEmpty()
                        ? documents
                        : projector.project(documents, projection);
            });
            List<Document> firstBatch = cursor.takeFirst(batchSize);
            if (cursor.isEmpty()) {
                return new QueryResult(firstBatch);
            }
            cursors.add(cursor);
            return new QueryResult(firstBatch, cursor);
        }
    }

    /** The first matches in the order they lie. */
    List<Match> first(Document query, int most) {
        return first(query, most, Long.MAX_VALUE);
    }

    /** The same, and no more once they have so many bytes. */
    List<Match> first(Document query, int most, long mostBytes) {
        List<Match> matches = new ArrayList<>();
        long bytes = 0;
        try (Pin _ = store.pin()) {
            QueryRun run = run(query, SortOrder.of(null), 0, most);
            Match match = run.next();
            while (match != null) {
                matches.add(match);
                bytes += match.size();
                match = bytes < mostBytes ? run.next() : null;
            }
        }
        return matches;
    }

    /** Where all matches lie, settled before the first of them is changed. */
    long[] recordIds(Document query, SortOrder order, int skip, int limit) {
        try (Pin _ = store.pin()) {
            QueryRun run = run(query, order, skip, limit);
            return Stream.iterate(run.next(), match -> match != null, _ -> run.next())
                    .mapToLong(Match::recordId)
                    .toArray();
        }
    }

    /** The distinct values of a field, those of an array one by one. */
    Set<Object> distinct(Document query, String field) {
        Set<Object> values = new TreeSet<>(ValueComparator.ascWithoutListHandling());
        try (Pin _ = store.pin()) {
            QueryRun run = run(query, SortOrder.of(null), 0, 0);
            for (Match match = run.next(); match != null; match = run.next()) {
                Object value = Utils.getSubdocumentValueCollectionAware(match.document(), field);
                if (value instanceof Collection<?> elements) {
                    values.addAll(elements);
                } else if (!(value instanceof Missing)) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    long count(Document query, int skip, int limit) {
        try (Pin _ = store.pin()) {
            return QueryRun.count(records.documents(), records.indexes(), query, skip, limit);
        }
    }

    /** The documents of a query one by one; to be read to its end or closed. */
    Stream<Document> stream(Document query, SortOrder order, int skip, int limit) {
        return matches(query, order, skip, limit).map(Match::document);
    }

    Stream<Match> matches(Document query, SortOrder order, int skip, int limit) {
        MatchIterator matches = new MatchIterator(store, run(query, order, skip, limit));
        return StreamSupport.stream(matches.spliterator(), false);
    }

    @Nullable
    Document get(long recordId) {
        byte[] bson = records.documents().get(recordId);
        return bson == null ? null : BsonBytes.decode(bson);
    }

    private QueryRun run(Document query, SortOrder order, int skip, int limit) {
        return QueryRun.of(records.documents(), records.indexes(), query, order, skip, limit);
    }
}

package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexBuildFailedException;
import de.bwaldvogel.mongo.exception.IndexKeySpecsConflictException;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.shopkeeper.bootstrap.embedded.mongo.query.CollectionIndex;
import dev.shopkeeper.bootstrap.embedded.mongo.query.DocumentKeys;
import dev.shopkeeper.bootstrap.embedded.mongo.query.QueryRun;
import dev.shopkeeper.bootstrap.embedded.mongo.query.SortOrder;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.BsonBytes;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.DocumentStore;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection in the store.
 *
 * <p>One command at a time changes it, and is durable when it returns; reading waits for nothing.
 */
final class StoredCollection extends AbstractMongoCollection<Long> {

    private static final int REMOVED_AT_ONCE = 1000;
    private static final long REMOVED_BYTES = 16 << 20;

    private final DocumentStore store;
    private final Records records;
    private final WriteTurn turn;
    private final Reads reads;

    private @Nullable DocumentKeys before;
    private @Nullable DocumentKeys after;
    private @Nullable Long updating;
    private boolean firstOnly;

    StoredCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            DocumentStore store,
            Records records) {
        super(database, name, options, cursors);
        this.store = store;
        this.records = records;
        this.turn = new WriteTurn(store);
        this.reads = new Reads(store, records, cursors, this::project);
        super.addIndex(new IndexFacade(this));
    }

    Records records() {
        return records;
    }

    Reads reads() {
        return reads;
    }

    @Override
    public void addIndex(Index<Long> index) {
        if (!(index instanceof CollectionIndex added)) {
            throw new IllegalArgumentException("Not an index of this store: " + index);
        }
        for (CollectionIndex existing : records.indexes()) {
            if (existing.getName().equals(added.getName())) {
                if (!existing.hasSameOptions(added)) {
                    throw new IndexKeySpecsConflictException(added, existing);
                }
                return;
            }
        }
        if (added.isFresh()) {
            try {
                records.build(added, this, store);
            } catch (MongoServerError e) {
                throw new IndexBuildFailedException(e, this);
            }
        }
        records.indexes().add(added);
    }

    @Override
    public void dropIndex(String indexName) {
        CollectionIndex dropped = records.indexes().stream()
                .filter(index -> index.getName().equals(indexName))
                .findFirst()
                .orElseThrow(() -> new IndexNotFoundException("index not found with name [" + indexName + "]"));
        records.indexes().remove(dropped);
    }

    @Override
    public List<Index<Long>> getIndexes() {
        return List.copyOf(records.indexes());
    }

    @Override
    public void drop() {
        records.indexes().clear();
    }

    @Override
    public void addDocument(Document document) {
        write(() -> {
            records.insert(Identified.of(document, getIdField()), this, turn.scope());
            return 0;
        });
    }

    /** Looks for the very bytes of the document: a start asks this for every index there is. */
    @Override
    public void addDocumentIfMissing(Document document) {
        byte[] bson = BsonBytes.encode(document);
        if (records.documents().values().stream().noneMatch(stored -> Arrays.equals(stored, bson))) {
            addDocument(document);
        }
    }

    @Override
    public void addDocuments(Stream<Document> documents) {
        write(() -> {
            documents.forEach(this::addDocument);
            return 0;
        });
    }

    @Override
    public List<Document> insertDocuments(List<Document> documents, boolean ordered) {
        Optional<PreparedInsert> prepared = PreparedInsert.of(documents, getIdField(), records.indexes());
        return write(() -> prepared.isPresent() && records.insertAll(prepared.get(), turn.scope())
                ? List.of()
                : super.insertDocuments(documents, ordered));
    }

    @Override
    public Document findAndModify(Document query) {
        return write(() -> super.findAndModify(query));
    }

    @Override
    public Document updateDocuments(
            Document selector, Document update, ArrayFilters arrayFilters, boolean multi, boolean upsert, Oplog oplog) {
        return write(() -> {
            firstOnly = !multi;
            return super.updateDocuments(selector, update, arrayFilters, multi, upsert, oplog);
        });
    }

    @Override
    public int deleteDocuments(Document selector, int limit, Oplog oplog) {
        int removed = 0;
        List<QueryRun.Match> batch;
        do {
            int most = limit > 0 ? Math.min(limit - removed, REMOVED_AT_ONCE) : REMOVED_AT_ONCE;
            batch = write(() -> removeFirst(selector, most));
            removed += batch.size();
        } while (isFull(batch) && removed != limit);
        return removed;
    }

    private List<QueryRun.Match> removeFirst(Document selector, int most) {
        List<QueryRun.Match> matches = reads.first(selector, most, REMOVED_BYTES);
        matches.forEach(match -> records.remove(match.recordId(), match.document(), turn.scope()));
        return matches;
    }

    private static boolean isFull(List<QueryRun.Match> batch) {
        return batch.size() == REMOVED_AT_ONCE
                || batch.stream().mapToLong(QueryRun.Match::size).sum() >= REMOVED_BYTES;
    }

    @Override
    public void removeDocument(Document document) {
        write(() -> {
            Long recordId = recordIdOf(document);
            if (recordId != null) {
                records.remove(recordId, document, turn.scope());
            }
            return 0;
        });
    }

    @Override
    protected void removeDocument(Long recordId) {
        throw new UnsupportedOperationException("Documents are removed whole");
    }

    /** Where a document is stored, told by its id, or by all of it where documents here have none. */
    @Nullable
    Long recordIdOf(Document document) {
        if (updating != null) {
            return updating;
        }
        String idField = getIdField();
        Document query = idField == null ? document : new Document(idField, document.get(idField));
        List<QueryRun.Match> matches = reads.first(query, 1);
        return matches.isEmpty() ? null : matches.getFirst().recordId();
    }

    void checkUpdate(Document oldDocument, Document newDocument) {
        before = DocumentKeys.of(oldDocument, records.indexes());
        Long recordId = recordIdOf(oldDocument);
        after = records.check(newDocument, Objects.requireNonNull(recordId), this);
    }

    @Override
    protected void handleUpdate(Long recordId, Document oldDocument, Document newDocument) {
        records.replace(
                recordId, newDocument, Objects.requireNonNull(before), Objects.requireNonNull(after), turn.scope());
    }

    /** Called by the core with the documents it is about to change, or to answer a {@code find}. */
    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int skip,
            int limit,
            int batchSize,
            @Nullable Document projection) {
        SortOrder order = SortOrder.of(orderBy);
        if (turn.isMine()) {
            int most = firstOnly ? 1 : limit;
            firstOnly = false;
            return new QueryResult(forUpdate(reads.recordIds(query, order, skip, most)));
        }
        return reads.find(query, order, skip, limit, batchSize, projection);
    }

    /** Documents about to be changed, read one by one; where they lie was settled before. */
    private Iterable<Document> forUpdate(long[] recordIds) {
        return () -> Arrays.stream(recordIds)
                .mapToObj(recordId -> {
                    updating = recordId;
                    return Objects.requireNonNull(reads.get(recordId));
                })
                .iterator();
    }

    @Override
    public Document handleDistinct(Document query) {
        Document filter = query.get("query") instanceof Document given ? given : new Document();
        Document response = new Document("values", reads.distinct(filter, CommandFields.text(query, "key")));
        Utils.markOkay(response);
        return response;
    }

    @Override
    public Iterable<Document> queryAll() {
        return queryAllAsStream().toList();
    }

    @Override
    public Stream<Document> queryAllAsStream() {
        return handleQueryAsStream(new Document());
    }

    /** Really all that match, where the core's own way ends with the first batch. */
    @Override
    public Stream<Document> handleQueryAsStream(Document query) {
        return reads.stream(query, SortOrder.of(null), 0, 0);
    }

    @Override
    public int count(@Nullable Document query, int skip, int limit) {
        long count = query == null || query.isEmpty()
                ? records.documents().sizeAsLong() - skip
                : reads.count(query, skip, Math.max(0, limit));
        return (int) Math.max(0, limit > 0 ? Math.min(limit, count) : count);
    }

    @Override
    public int count() {
        return records.documents().size();
    }

    @Override
    public boolean isEmpty() {
        return records.documents().isEmpty();
    }

    @Override
    protected @Nullable Document getDocument(Long recordId) {
        return reads.get(recordId);
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int delta) {
        throw new UnsupportedOperationException("Sizes are kept with the documents");
    }

    @Override
    protected int getDataSize() {
        return (int) Math.min(Integer.MAX_VALUE, records.size());
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        throw new UnsupportedOperationException("Documents are added whole");
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, Document orderBy, int skip, int limit, int batchSize, Document projection) {
        throw new UnsupportedOperationException("Queries are planned");
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return reads.matches(new Document(), SortOrder.of(null), 0, 0)
                .map(match -> new DocumentWithPosition<>(match.document(), match.recordId()));
    }

    /** The core's own projection, which it keeps to itself but for this way in. */
    private List<Document> project(Collection<Document> documents, Document projection) {
        return matchDocumentsFromStream(new Document(), documents.stream(), 0, 0, 0, null, projection)
                .collectDocuments();
    }

    private <T> T write(Supplier<T> changes) {
        return turn.take(changes, this::forget);
    }

    private void forget() {
        before = null;
        after = null;
        updating = null;
    }
}

package dev.shopkeeper.bootstrap.embedded.mongo;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import dev.shopkeeper.bootstrap.embedded.mongo.query.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a pipeline: what its first stages ask is answered as a query, by the indexes, and the rest by the core. */
final class AggregateCommand {

    private static final int DEFAULT_BATCH = 101;

    private final StoredDatabase database;
    private final DatabaseResolver databases;
    private final Oplog oplog;
    private final CursorRegistry cursors;

    AggregateCommand(StoredDatabase database, DatabaseResolver databases, Oplog oplog, CursorRegistry cursors) {
        this.database = database;
        this.databases = databases;
        this.oplog = oplog;
        this.cursors = cursors;
    }

    Document run(Document query) {
        String collectionName = CommandFields.text(query, "aggregate");
        StoredCollection collection = database.find(collectionName);
        List<Document> pipeline = Aggregation.parse(query.get("pipeline"));
        Leading leading = Leading.of(pipeline);
        Aggregation rest = Aggregation.fromPipeline(
                pipeline.subList(leading.stages(), pipeline.size()), databases, database, collection, oplog);
        rest.validate(new Document("cursor", new Document()));
        List<Document> results = List.of();
        String counted = leading.sort() == null ? countedAs(pipeline, leading.stages()) : null;
        if (collection != null && counted != null) {
            int count = collection.count(leading.match(), leading.skip(), leading.limit());
            results = count == 0
                    ? List.of()
                    : List.of(new Document(
                                    "_id",
                                    pipeline.getLast().get("$group") instanceof Document group
                                            ? group.get("_id")
                                            : null)
                            .append(counted, count));
        } else if (collection != null) {
            try (Stream<Document> source = collection.reads().stream(
                    leading.match(), SortOrder.of(leading.sort()), leading.skip(), leading.limit())) {
                results = rest.runStages(source);
            }
        }
        return reply(database.getDatabaseName() + "." + collectionName, results, query);
    }

    /** The name of the count where all that is left of a pipeline is to count, as clients do to count documents. */
    private static @Nullable String countedAs(List<Document> pipeline, int from) {
        if (pipeline.size() != from + 1
                || !(pipeline.get(from).get("$group") instanceof Document group)
                || group.size() != 2
                || !(group.get("_id") instanceof Number)) {
            return null;
        }
        for (String field : group.keySet()) {
            boolean counts = group.get(field) instanceof Document sum
                    && sum.size() == 1
                    && Integer.valueOf(1).equals(sum.get("$sum"));
            if (counts) {
                return field;
            }
        }
        return null;
    }

    private Document reply(String namespace, List<Document> results, Document query) {
        int batchSize = query.get("cursor") instanceof Document cursor && cursor.get("batchSize") instanceof Number size
                ? size.intValue()
                : DEFAULT_BATCH;
        ResultCursor cursor = new ResultCursor(cursors.generateCursorId(), results);
        List<Document> firstBatch = batchSize == 0 ? List.of() : cursor.takeDocuments(batchSize);
        long id = 0;
        if (!cursor.isEmpty()) {
            cursors.add(cursor);
            id = cursor.getId();
        }
        Document first = new Document("id", id).append("ns", namespace).append("firstBatch", firstBatch);
        return new Document("cursor", first).append("ok", 1.0);
    }

    /**
     * What the first stages amount to as a query.
     *
     * @param stages how many stages it stands for
     */
    private record Leading(Document match, @Nullable Document sort, int skip, int limit, int stages) {

        static Leading of(List<Document> pipeline) {
            List<Document> matches = new ArrayList<>();
            Document sort = null;
            int skip = 0;
            int limit = 0;
            int stage = 0;
            while (stage < pipeline.size() && pipeline.get(stage).get("$match") instanceof Document match) {
                matches.add(match);
                stage++;
            }
            if (stage < pipeline.size() && pipeline.get(stage).get("$sort") instanceof Document order) {
                sort = order;
                stage++;
            }
            if (stage < pipeline.size() && pipeline.get(stage).get("$skip") instanceof Number number) {
                skip = number.intValue();
                stage++;
            }
            if (stage < pipeline.size() && pipeline.get(stage).get("$limit") instanceof Number number) {
                limit = number.intValue();
                stage++;
            }
            Document all = matches.size() == 1 ? matches.getFirst() : new Document();
            if (matches.size() > 1) {
                all.put("$and", matches);
            }
            return new Leading(all, sort, skip, limit, stage);
        }
    }
}

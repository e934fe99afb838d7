package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.bson.Document;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.BsonBytes;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.BsonExcerpt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents that match a query, in its order, read as they are asked for.
 *
 * <p>Where no index gives the order, the matches are sorted first: what is kept for each is its sort key and record id,
 * and its bytes only where few are wanted. Of what is looked at only the fields that decide are read; a whole document is
 * made of those alone that match and are asked for.
 */
public final class QueryRun {

    private static final int KEPT_DOCUMENTS = 1000;

    private final MVMap<Long, byte[]> documents;
    private final DocumentFilter filter;
    private final Candidates candidates;
    private final @Nullable BsonExcerpt deciding;
    private @Nullable List<Sorted> sorted;
    private int next;
    private long toSkip;
    private long left;

    private QueryRun(
            MVMap<Long, byte[]> documents,
            DocumentFilter filter,
            Candidates candidates,
            @Nullable BsonExcerpt deciding) {
        this.documents = documents;
        this.filter = filter;
        this.candidates = candidates;
        this.deciding = deciding;
    }

    /** A document that matches. */
    public static final class Match {

        private final long recordId;
        private final byte[] bson;
        private final @Nullable Document whole;

        private Match(long recordId, byte[] bson, @Nullable Document whole) {
            this.recordId = recordId;
            this.bson = bson;
            this.whole = whole;
        }

        /** Where it is stored. */
        public long recordId() {
            return recordId;
        }

        /** Bytes of it as it is stored. */
        public int size() {
            return bson.length;
        }

        /** The whole document. */
        public Document document() {
            return whole == null ? BsonBytes.decode(bson) : whole;
        }
    }

    private record Seen(Match match, Document deciding) {}

    private record Sorted(
            SortOrder.Place place, long recordId, @Nullable Match kept) {}

    /** Plans a query and gets ready to read; {@code limit} is 0 for all. */
    public static QueryRun of(
            MVMap<Long, byte[]> documents,
            List<CollectionIndex> indexes,
            Document query,
            SortOrder order,
            long skip,
            long limit) {
        long wanted = limit == 0 ? 0 : skip + limit;
        QueryPlan plan = new QueryPlanner(indexes, documents.sizeAsLong()).plan(query, order, wanted);
        DocumentFilter filter = DocumentFilter.of(query);
        QueryRun run = new QueryRun(documents, filter, Candidates.of(plan, documents), deciding(filter, order, plan));
        run.toSkip = skip;
        run.left = limit == 0 ? Long.MAX_VALUE : limit;
        if (!plan.sorted()) {
            run.sorted = run.sort(order, wanted);
        }
        return run;
    }

    /** How many match, by the entries of indexes alone where they tell it; {@code limit} is 0 for all. */
    public static long count(
            MVMap<Long, byte[]> documents, List<CollectionIndex> indexes, Document query, long skip, long limit) {
        List<Access.IndexScan> cover = new QueryPlanner(indexes, documents.sizeAsLong()).cover(query);
        if (cover.isEmpty()) {
            return of(documents, indexes, query, SortOrder.of(null), skip, limit)
                    .count();
        }
        long found = Math.max(0, RecordIds.common(cover).size() - skip);
        return limit == 0 ? found : Math.min(limit, found);
    }

    /** Null where documents are read whole: whoever asks by a whole key mostly wants what it finds. */
    private static @Nullable BsonExcerpt deciding(DocumentFilter filter, SortOrder order, QueryPlan plan) {
        boolean byKey = plan.access() instanceof Access.IndexScan scan && scan.exactKeys();
        if (filter.fields() == null || byKey) {
            return null;
        }
        Set<String> fields = new HashSet<>(filter.fields());
        order.fields().forEach(field -> fields.add(field.path().top()));
        return BsonExcerpt.of(fields);
    }

    /** The next match; null at the end. */
    public @Nullable Match next() {
        while (left > 0) {
            Match match = sorted == null ? nextUnsorted() : nextSorted(sorted);
            if (match == null) {
                left = 0;
            } else if (toSkip > 0) {
                toSkip--;
            } else {
                left--;
                return match;
            }
        }
        return null;
    }

    /** Counts what is left without keeping it. */
    private long count() {
        long count = 0;
        while (next() != null) {
            count++;
        }
        return count;
    }

    /** Lets go of the store until the next match is asked for. */
    public void pause() {
        candidates.pause();
    }

    private @Nullable Match nextUnsorted() {
        Seen seen = nextSeen();
        return seen == null ? null : seen.match();
    }

    private @Nullable Seen nextSeen() {
        for (Candidates.Candidate candidate = candidates.next(); candidate != null; candidate = candidates.next()) {
            Document seen = read(candidate.bson());
            if (filter.matches(seen)) {
                return new Seen(match(candidate.recordId(), candidate.bson(), seen), seen);
            }
        }
        return null;
    }

    /** What of a document decides whether it matches, and where its place is. */
    private Document read(byte[] bson) {
        return deciding == null ? BsonBytes.decode(bson) : deciding.from(bson);
    }

    private Match match(long recordId, byte[] bson, Document seen) {
        return new Match(recordId, bson, deciding == null ? seen : null);
    }

    private @Nullable Match nextSorted(List<Sorted> all) {
        while (next < all.size()) {
            Sorted entry = all.get(next++);
            if (entry.kept() != null) {
                return entry.kept();
            }
            byte[] bson = documents.get(entry.recordId());
            Document seen = bson == null ? null : read(bson);
            if (bson != null && seen != null && filter.matches(seen)) {
                return match(entry.recordId(), bson, seen);
            }
        }
        return null;
    }

    private List<Sorted> sort(SortOrder order, long wanted) {
        Comparator<Sorted> place = Comparator.comparing(Sorted::place, order.comparator());
        boolean few = wanted > 0 && wanted <= KEPT_DOCUMENTS;
        if (few) {
            return first((int) wanted, place.thenComparingLong(Sorted::recordId), order);
        }
        List<Sorted> all = new ArrayList<>();
        for (Seen seen = nextSeen(); seen != null; seen = nextSeen()) {
            Match kept = all.size() < KEPT_DOCUMENTS ? seen.match() : null;
            all.add(new Sorted(order.placeOf(seen.deciding()), seen.match().recordId(), kept));
        }
        all.sort(place);
        return all;
    }

    /** The first few without sorting the rest. */
    private List<Sorted> first(int wanted, Comparator<Sorted> place, SortOrder order) {
        PriorityQueue<Sorted> best = new PriorityQueue<>(place.reversed());
        for (Seen seen = nextSeen(); seen != null; seen = nextSeen()) {
            Sorted entry =
                    new Sorted(order.placeOf(seen.deciding()), seen.match().recordId(), seen.match());
            if (best.size() < wanted) {
                best.add(entry);
            } else if (place.compare(entry, best.element()) < 0) {
                best.remove();
                best.add(entry);
            }
        }
        return best.stream().sorted(place).toList();
    }
}

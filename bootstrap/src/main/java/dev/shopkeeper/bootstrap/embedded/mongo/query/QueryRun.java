package dev.shopkeeper.bootstrap.embedded.mongo.query;

import de.bwaldvogel.mongo.bson.Document;
import dev.shopkeeper.bootstrap.embedded.mongo.storage.BsonBytes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * The documents that match a query, in its order, read as they are asked for.
 *
 * <p>Where no index gives the order, the matches are sorted first: what is kept for each is its sort key and record id,
 * and its document only where few are wanted.
 */
public final class QueryRun {

    private static final int KEPT_DOCUMENTS = 1000;

    private final MVMap<Long, byte[]> documents;
    private final DocumentFilter filter;
    private final Candidates candidates;
    private @Nullable List<Sorted> sorted;
    private int next;
    private long toSkip;
    private long left;

    private QueryRun(MVMap<Long, byte[]> documents, DocumentFilter filter, Candidates candidates) {
        this.documents = documents;
        this.filter = filter;
        this.candidates = candidates;
    }

    /**
     * A document that matches.
     *
     * @param recordId where it is stored
     * @param size bytes of it as it is stored
     */
    public record Match(long recordId, Document document, int size) {}

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
        QueryRun run = new QueryRun(documents, DocumentFilter.of(query), Candidates.of(plan, documents));
        run.toSkip = skip;
        run.left = limit == 0 ? Long.MAX_VALUE : limit;
        if (!plan.sorted()) {
            run.sorted = run.sort(order, wanted);
        }
        return run;
    }

    /** The next match; null at the end. */
    public @Nullable Match next() {
        while (left > 0) {
            Match match = sorted == null ? nextCandidate() : nextSorted(sorted);
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
    public long count() {
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

    private @Nullable Match nextCandidate() {
        for (Candidates.Candidate candidate = candidates.next(); candidate != null; candidate = candidates.next()) {
            Document document = BsonBytes.decode(candidate.bson());
            if (filter.matches(document)) {
                return new Match(candidate.recordId(), document, candidate.bson().length);
            }
        }
        return null;
    }

    private @Nullable Match nextSorted(List<Sorted> all) {
        while (next < all.size()) {
            Sorted entry = all.get(next++);
            if (entry.kept() != null) {
                return entry.kept();
            }
            byte[] bson = documents.get(entry.recordId());
            Document document = bson == null ? null : BsonBytes.decode(bson);
            if (bson != null && document != null && filter.matches(document)) {
                return new Match(entry.recordId(), document, bson.length);
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
        for (Match match = nextCandidate(); match != null; match = nextCandidate()) {
            Match kept = all.size() < KEPT_DOCUMENTS ? match : null;
            all.add(new Sorted(order.placeOf(match.document()), match.recordId(), kept));
        }
        all.sort(place);
        return all;
    }

    /** The first few without sorting the rest. */
    private List<Sorted> first(int wanted, Comparator<Sorted> place, SortOrder order) {
        PriorityQueue<Sorted> best = new PriorityQueue<>(place.reversed());
        for (Match match = nextCandidate(); match != null; match = nextCandidate()) {
            Sorted entry = new Sorted(order.placeOf(match.document()), match.recordId(), match);
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

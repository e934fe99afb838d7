package dev.shopkeeper.bootstrap.embedded.mongo.query;

import dev.shopkeeper.bootstrap.embedded.mongo.storage.KeyRange;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Walks the documents a plan gives.
 *
 * <p>A walk can be {@linkplain #pause() paused}: it then holds no page and no version of the store, and goes on behind
 * the last key it saw.
 */
abstract sealed class Candidates {

    /** The record id and bytes of a candidate. */
    static final class Candidate {

        private final long recordId;
        private final byte[] bson;

        Candidate(long recordId, byte[] bson) {
            this.recordId = recordId;
            this.bson = bson;
        }

        long recordId() {
            return recordId;
        }

        byte[] bson() {
            return bson;
        }
    }

    /** The next candidate; null at the end. */
    abstract @Nullable Candidate next();

    /** Lets go of everything but the place. */
    abstract void pause();

    static Candidates of(QueryPlan plan, MVMap<Long, byte[]> documents) {
        Candidates candidates =
                switch (plan.access()) {
                    case Access.Scan _ -> new Scan(documents, plan.reverse());
                    case Access.IndexScan scan -> ofIndex(scan, documents, plan, within(plan.within()));
                    case Access.Union union ->
                        new Chain(union.scans().stream()
                                .map(scan -> ofIndex(scan, documents, plan, null))
                                .toList());
                };
        return plan.repeats() ? new Distinct(candidates) : candidates;
    }

    private static Candidates ofIndex(
            Access.IndexScan scan, MVMap<Long, byte[]> documents, QueryPlan plan, @Nullable RecordIds within) {
        return scan.exactKeys() && !plan.reverse()
                ? new Lookup(scan, documents)
                : new Walk(scan, documents, plan.reverse(), within);
    }

    private static @Nullable RecordIds within(List<Access.IndexScan> scans) {
        return scans.isEmpty() ? null : RecordIds.common(scans);
    }

    private static final class Scan extends Candidates {

        private final MVMap<Long, byte[]> documents;
        private final boolean reverse;
        private @Nullable Cursor<Long, byte[]> cursor;
        private @Nullable Long last;

        Scan(MVMap<Long, byte[]> documents, boolean reverse) {
            this.documents = documents;
            this.reverse = reverse;
        }

        @Override
        @Nullable
        Candidate next() {
            Cursor<Long, byte[]> open = cursor;
            if (open == null) {
                open = documents.cursor(last == null ? null : reverse ? last - 1 : last + 1, null, reverse);
                cursor = open;
            }
            if (!open.hasNext()) {
                return null;
            }
            last = open.next();
            return new Candidate(last, Objects.requireNonNull(open.getValue()));
        }

        @Override
        void pause() {
            cursor = null;
        }
    }

    /** Whole keys of a unique index, one look each. */
    private static final class Lookup extends Candidates {

        private final Access.IndexScan scan;
        private final MVMap<Long, byte[]> documents;
        private int next;

        Lookup(Access.IndexScan scan, MVMap<Long, byte[]> documents) {
            this.scan = scan;
            this.documents = documents;
        }

        @Override
        @Nullable
        Candidate next() {
            while (next < scan.ranges().size()) {
                Long recordId =
                        scan.index().entries().get(scan.ranges().get(next++).from());
                byte[] bson = recordId == null ? null : documents.get(recordId);
                if (recordId != null && bson != null) {
                    return new Candidate(recordId, bson);
                }
            }
            return null;
        }

        @Override
        void pause() {
            // holds nothing
        }
    }

    /** The entries of some ranges of an index. */
    private static final class Walk extends Candidates {

        private final CollectionIndex index;
        private final List<KeyRange> ranges;
        private final MVMap<Long, byte[]> documents;
        private final boolean reverse;
        private final @Nullable RecordIds within;
        private int range;
        private @Nullable Cursor<byte[], Long> cursor;
        private byte @Nullable [] last;

        Walk(Access.IndexScan scan, MVMap<Long, byte[]> documents, boolean reverse, @Nullable RecordIds within) {
            this.index = scan.index();
            this.ranges = reverse ? scan.ranges().reversed() : scan.ranges();
            this.documents = documents;
            this.reverse = reverse;
            this.within = within;
        }

        @Override
        @Nullable
        Candidate next() {
            while (range < ranges.size()) {
                Cursor<byte[], Long> open = cursor;
                if (open == null) {
                    open = open(ranges.get(range));
                    cursor = open;
                }
                while (open.hasNext()) {
                    byte[] key = open.next();
                    if (!isNew(key)) {
                        continue;
                    }
                    last = key;
                    long recordId = index.recordId(key, open.getValue());
                    byte[] bson = isWithin(recordId) ? documents.get(recordId) : null;
                    if (bson != null) {
                        return new Candidate(recordId, bson);
                    }
                }
                cursor = null;
                last = null;
                range++;
            }
            return null;
        }

        private boolean isWithin(long recordId) {
            return within == null || within.contains(recordId);
        }

        private Cursor<byte[], Long> open(KeyRange within) {
            byte[] from = last != null ? last : reverse ? within.to() : within.from();
            return index.entries().cursor(from, reverse ? within.from() : within.to(), reverse);
        }

        /** The upper end of a range does not belong to it, and a walk that goes on has seen the key it starts from. */
        private boolean isNew(byte[] key) {
            return (last == null || !Arrays.equals(last, key))
                    && ranges.get(range).contains(key);
        }

        @Override
        void pause() {
            cursor = null;
        }
    }

    /** One walk after the other. */
    private static final class Chain extends Candidates {

        private final List<Candidates> parts;
        private int part;

        Chain(List<Candidates> parts) {
            this.parts = parts;
        }

        @Override
        @Nullable
        Candidate next() {
            while (part < parts.size()) {
                Candidate candidate = parts.get(part).next();
                if (candidate != null) {
                    return candidate;
                }
                part++;
            }
            return null;
        }

        @Override
        void pause() {
            parts.forEach(Candidates::pause);
        }
    }

    /** Each document once. */
    private static final class Distinct extends Candidates {

        private final Candidates all;
        private final Set<Long> seen = new HashSet<>();

        Distinct(Candidates all) {
            this.all = all;
        }

        @Override
        @Nullable
        Candidate next() {
            Candidate candidate = all.next();
            while (candidate != null && !seen.add(candidate.recordId())) {
                candidate = all.next();
            }
            return candidate;
        }

        @Override
        void pause() {
            all.pause();
        }
    }
}

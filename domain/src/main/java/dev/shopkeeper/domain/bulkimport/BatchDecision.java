package dev.shopkeeper.domain.bulkimport;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a batch of records, given the things they speak of.
 *
 * @param outcomes one for each record, in order
 * @param writes   the things to write, each once, in their last state
 */
public record BatchDecision<W>(List<RowOutcome> outcomes, List<W> writes) {

    /**
     * How records are decided.
     *
     * @param at the moment that stands on what is written
     */
    public record Rules<R, W>(ImportKind<R, W> kind, ImportId importId, OnDuplicate onDuplicate, Instant at) {

        private Stamp stamp(ReadRow<R> row) {
            return new Stamp(importId.value(), row.number());
        }

        private boolean isWrittenBy(W thing, long first, long last) {
            return isWithin(kind.createdBy(thing), first, last) || isWithin(kind.updatedBy(thing), first, last);
        }

        private boolean isWithin(@Nullable Stamp stamp, long first, long last) {
            return stamp != null
                    && stamp.importId().equals(importId.value())
                    && stamp.row() >= first
                    && stamp.row() <= last;
        }
    }

    public BatchDecision {
        outcomes = List.copyOf(outcomes);
        writes = List.copyOf(writes);
    }

    /**
     * Decides records in order, each knowing what those before it did.
     *
     * @param stored every thing that has a key of one of the records
     */
    public static <R, W> BatchDecision<W> of(List<ReadRow<R>> rows, Collection<W> stored, Rules<R, W> rules) {
        KnownThings<R, W> known = new KnownThings<>(rules.kind(), stored);
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (ReadRow<R> row : rows) {
            outcomes.add(decide(row, known, rules));
        }
        return new BatchDecision<>(outcomes, known.changes());
    }

    /**
     * The writes that are still to be done of a batch that was decided before and may have been carried out in part.
     *
     * @param stored those of the things named in {@code outcomes} that exist
     */
    public static <R, W> BatchDecision<W> again(
            List<ReadRow<R>> rows, List<RowOutcome> outcomes, Collection<W> stored, Rules<R, W> rules) {
        long first = rows.getFirst().number();
        long last = rows.getLast().number();
        Set<String> done = new HashSet<>();
        List<W> untouched = new ArrayList<>();
        for (W thing : stored) {
            if (rules.isWrittenBy(thing, first, last)) {
                done.add(rules.kind().idOf(thing));
            } else {
                untouched.add(thing);
            }
        }
        KnownThings<R, W> known = new KnownThings<>(rules.kind(), untouched);
        for (int i = 0; i < rows.size(); i++) {
            String id = outcomes.get(i).written();
            if (id != null && !done.contains(id)) {
                repeat(outcomes.get(i), id, rows.get(i), known, rules);
            }
        }
        return new BatchDecision<>(outcomes, known.changes());
    }

    private static <R, W> void repeat(
            RowOutcome outcome, String id, ReadRow<R> row, KnownThings<R, W> known, Rules<R, W> rules) {
        W before = known.get(id);
        Verdict<W> verdict;
        if (outcome instanceof RowOutcome.Created) {
            verdict = rules.kind().create(id, before, row.content(), rules.stamp(row), rules.at());
        } else if (before != null) {
            verdict = rules.kind().update(before, row.content(), rules.stamp(row), rules.at());
        } else {
            return;
        }
        if (verdict instanceof Verdict.Becomes<W>(W thing)) {
            known.put(thing);
        }
    }

    private static <R, W> RowOutcome decide(ReadRow<R> row, KnownThings<R, W> known, Rules<R, W> rules) {
        if (row.fault() != null) {
            return row.fault();
        }
        Set<String> matching = known.matching(row.content());
        if (matching.size() > 1) {
            return new RowOutcome.Refused(
                    null, "points at different " + rules.kind().plural() + ": " + String.join(", ", matching));
        }
        W before = matching.isEmpty() ? null : known.get(matching.iterator().next());
        if (before == null || rules.kind().isGone(before)) {
            String id = before == null
                    ? rules.kind().newId(row.content(), rules.importId().ofRow(row.number()))
                    : rules.kind().idOf(before);
            Verdict<W> verdict = rules.kind().create(id, before, row.content(), rules.stamp(row), rules.at());
            return outcome(verdict, new RowOutcome.Created(id), known);
        }
        if (rules.onDuplicate() == OnDuplicate.SKIP) {
            return new RowOutcome.Duplicate();
        }
        Verdict<W> verdict = rules.kind().update(before, row.content(), rules.stamp(row), rules.at());
        return outcome(verdict, new RowOutcome.Updated(rules.kind().idOf(before)), known);
    }

    private static <R, W> RowOutcome outcome(Verdict<W> verdict, RowOutcome written, KnownThings<R, W> known) {
        return switch (verdict) {
            case Verdict.Becomes<W>(W thing) -> {
                known.put(thing);
                yield written;
            }
            case Verdict.Same<W> ignored -> new RowOutcome.Duplicate();
            case Verdict.Refusal<W>(var field, var reason) -> new RowOutcome.Refused(field, reason);
        };
    }
}

package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.BatchDecision;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.bulkimport.ReadRow;
import dev.shopkeeper.domain.bulkimport.RowOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes things of one batch of records, once, however often it is tried: the plan is written down before anything
 * else is, and a plan that is found is carried out instead of made anew. Records whose thing somebody else changed
 * in the meantime are decided again.
 */
final class CarryOutBatch<R, W> {

    private static final int ROUNDS = 5;

    private final Intake<R, W> intake;
    private final BatchPlans plans;
    private final InstantSource clock;

    CarryOutBatch(Intake<R, W> intake, BatchPlans plans, InstantSource clock) {
        this.intake = intake;
        this.plans = plans;
        this.clock = clock;
    }

    /** What the batch would become, and changes nothing. */
    List<RowOutcome> rehearse(BulkImport bulkImport, List<ReadRow<R>> rows) {
        return decide(bulkImport, rows, clock.instant()).outcomes();
    }

    /**
     * Carries the batch out.
     *
     * @param mayBeRepeated whether an earlier run may have begun this batch
     */
    List<RowOutcome> carryOut(BulkImport bulkImport, List<ReadRow<R>> rows, boolean mayBeRepeated) {
        long firstRow = rows.getFirst().number();
        BatchPlan earlier = mayBeRepeated ? earlierPlan(bulkImport, firstRow) : null;
        Instant at = earlier == null ? clock.instant() : earlier.at();
        BatchDecision<W> decision = earlier == null ? decide(bulkImport, rows, at) : repeat(bulkImport, rows, earlier);
        if (earlier == null) {
            plans.save(new BatchPlan(bulkImport.id(), firstRow, decision.outcomes(), at));
        }
        return write(bulkImport, rows, decision, at);
    }

    private @Nullable BatchPlan earlierPlan(BulkImport bulkImport, long firstRow) {
        Optional<BatchPlan> plan = plans.find(bulkImport.id());
        return plan.filter(found -> found.firstRow() == firstRow).orElse(null);
    }

    private List<RowOutcome> write(BulkImport bulkImport, List<ReadRow<R>> rows, BatchDecision<W> first, Instant at) {
        List<RowOutcome> outcomes = new ArrayList<>(first.outcomes());
        List<W> writes = first.writes();
        for (int round = 1; !writes.isEmpty(); round++) {
            Set<String> missed = intake.write(writes);
            if (missed.isEmpty()) {
                break;
            }
            int[] again = indexesOf(outcomes, missed);
            List<ReadRow<R>> disputed = IntStream.of(again).mapToObj(rows::get).toList();
            BatchDecision<W> second = round < ROUNDS ? decide(bulkImport, disputed, at) : giveUp(disputed);
            for (int i = 0; i < again.length; i++) {
                outcomes.set(again[i], second.outcomes().get(i));
            }
            plans.save(new BatchPlan(bulkImport.id(), rows.getFirst().number(), outcomes, at));
            writes = second.writes();
        }
        return outcomes;
    }

    private BatchDecision<W> decide(BulkImport bulkImport, List<ReadRow<R>> rows, Instant at) {
        return BatchDecision.of(intake.screened(rows), intake.matching(rows), rules(bulkImport, at));
    }

    private BatchDecision<W> repeat(BulkImport bulkImport, List<ReadRow<R>> rows, BatchPlan plan) {
        Set<String> named = plan.outcomes().stream()
                .flatMap(outcome -> Stream.ofNullable(outcome.written()))
                .collect(Collectors.toSet());
        return BatchDecision.again(rows, plan.outcomes(), intake.named(named), rules(bulkImport, plan.at()));
    }

    private BatchDecision<W> giveUp(List<ReadRow<R>> rows) {
        RowOutcome refused = new RowOutcome.Refused(null, "was changed by others at the same time: import it again");
        return new BatchDecision<>(rows.stream().map(row -> refused).toList(), List.of());
    }

    private BatchDecision.Rules<R, W> rules(BulkImport bulkImport, Instant at) {
        return new BatchDecision.Rules<>(
                intake.kind(), bulkImport.id(), bulkImport.options().onDuplicate(), at);
    }

    private static int[] indexesOf(List<RowOutcome> outcomes, Set<String> things) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> {
                    String written = outcomes.get(i).written();
                    return written != null && things.contains(written);
                })
                .toArray();
    }
}

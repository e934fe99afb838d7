package dev.shopkeeper.application.customerimport;

import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.customer.Tombstones;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customerimport.BatchDecision;
import dev.shopkeeper.domain.customerimport.CustomerImport;
import dev.shopkeeper.domain.customerimport.ReadRow;
import dev.shopkeeper.domain.customerimport.RowOutcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes customers of one batch of records, once, however often it is tried: the plan is written down before anything
 * else is, and a plan that is found is carried out instead of made anew. Records whose customer somebody else changed
 * in the meantime are decided again.
 */
final class CarryOutBatch {

    private static final int ROUNDS = 5;

    private final Customers customers;
    private final Tombstones tombstones;
    private final BatchPlans plans;
    private final InstantSource clock;

    CarryOutBatch(Customers customers, Tombstones tombstones, BatchPlans plans, InstantSource clock) {
        this.customers = customers;
        this.tombstones = tombstones;
        this.plans = plans;
        this.clock = clock;
    }

    /** What the batch would become, and changes nothing. */
    List<RowOutcome> rehearse(CustomerImport customerImport, List<ReadRow> rows) {
        return decide(customerImport, rows, clock.instant()).outcomes();
    }

    /**
     * Carries the batch out.
     *
     * @param mayBeRepeated whether an earlier run may have begun this batch
     */
    List<RowOutcome> carryOut(CustomerImport customerImport, List<ReadRow> rows, boolean mayBeRepeated) {
        long firstRow = rows.getFirst().row().number();
        BatchPlan earlier = mayBeRepeated ? earlierPlan(customerImport, firstRow) : null;
        Instant at = earlier == null ? clock.instant() : earlier.at();
        BatchDecision decision =
                earlier == null ? decide(customerImport, rows, at) : repeat(customerImport, rows, earlier);
        if (earlier == null) {
            plans.save(new BatchPlan(customerImport.id(), firstRow, decision.outcomes(), at));
        }
        return write(customerImport, rows, decision, at);
    }

    private @Nullable BatchPlan earlierPlan(CustomerImport customerImport, long firstRow) {
        Optional<BatchPlan> plan = plans.find(customerImport.id());
        return plan.filter(found -> found.firstRow() == firstRow).orElse(null);
    }

    private List<RowOutcome> write(CustomerImport customerImport, List<ReadRow> rows, BatchDecision first, Instant at) {
        List<RowOutcome> outcomes = new ArrayList<>(first.outcomes());
        List<Customer> writes = first.writes();
        for (int round = 1; !writes.isEmpty(); round++) {
            Set<CustomerId> missed = customers.writeAll(writes);
            if (missed.isEmpty()) {
                break;
            }
            int[] again = indexesOf(outcomes, missed);
            List<ReadRow> disputed = IntStream.of(again).mapToObj(rows::get).toList();
            BatchDecision second = round < ROUNDS ? decide(customerImport, disputed, at) : giveUp(disputed);
            for (int i = 0; i < again.length; i++) {
                outcomes.set(again[i], second.outcomes().get(i));
            }
            plans.save(new BatchPlan(customerImport.id(), rows.getFirst().row().number(), outcomes, at));
            writes = second.writes();
        }
        return outcomes;
    }

    private BatchDecision decide(CustomerImport customerImport, List<ReadRow> rows, Instant at) {
        List<Profile> profiles = rows.stream().map(ReadRow::profile).toList();
        Collection<Customer> stored = customers.findByKeys(
                keys(profiles, Profile::externalId),
                keys(profiles, Profile::emailKey),
                keys(profiles, Profile::phoneKey));
        return BatchDecision.of(rows, stored, tombstones.knows(profiles), rules(customerImport, at));
    }

    private BatchDecision repeat(CustomerImport customerImport, List<ReadRow> rows, BatchPlan plan) {
        Set<CustomerId> named = new HashSet<>();
        for (RowOutcome outcome : plan.outcomes()) {
            CustomerId id = customerOf(outcome);
            if (id != null) {
                named.add(id);
            }
        }
        return BatchDecision.again(rows, plan.outcomes(), customers.findAll(named), rules(customerImport, plan.at()));
    }

    private static BatchDecision giveUp(List<ReadRow> rows) {
        RowOutcome refused = new RowOutcome.Refused(null, "was changed by others at the same time: import it again");
        return new BatchDecision(rows.stream().map(row -> refused).toList(), List.of());
    }

    private static BatchDecision.Rules rules(CustomerImport customerImport, Instant at) {
        return new BatchDecision.Rules(
                customerImport.id(), customerImport.options().onDuplicate(), at);
    }

    private static int[] indexesOf(List<RowOutcome> outcomes, Set<CustomerId> customers) {
        return IntStream.range(0, outcomes.size())
                .filter(i -> customers.contains(customerOf(outcomes.get(i))))
                .toArray();
    }

    private static @Nullable CustomerId customerOf(RowOutcome outcome) {
        return switch (outcome) {
            case RowOutcome.Created(CustomerId id) -> id;
            case RowOutcome.Updated(CustomerId id) -> id;
            case RowOutcome.Duplicate ignored -> null;
            case RowOutcome.Refused ignored -> null;
        };
    }

    private static List<String> keys(List<Profile> profiles, Function<Profile, @Nullable String> key) {
        return profiles.stream().map(key).filter(Objects::nonNull).distinct().toList();
    }
}

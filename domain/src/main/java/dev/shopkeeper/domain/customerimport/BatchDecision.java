package dev.shopkeeper.domain.customerimport;

import dev.shopkeeper.domain.bulkimport.Stamp;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a batch of records, given the customers they speak of.
 *
 * @param outcomes one for each record, in order
 * @param writes   the customers to write, each once, in their last state
 */
public record BatchDecision(List<RowOutcome> outcomes, List<Customer> writes) {

    /**
     * How records are decided.
     *
     * @param at the moment that stands on what is written
     */
    public record Rules(ImportId importId, OnDuplicate onDuplicate, Instant at) {}

    public BatchDecision {
        outcomes = List.copyOf(outcomes);
        writes = List.copyOf(writes);
    }

    /**
     * Decides records in order, each knowing what those before it did.
     *
     * @param stored every customer that has a key of one of the records
     * @param erased for each record, whether one of its keys is that of an erased person
     */
    public static BatchDecision of(List<ReadRow> rows, Collection<Customer> stored, List<Boolean> erased, Rules rules) {
        KnownCustomers known = new KnownCustomers(stored);
        List<RowOutcome> outcomes = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            outcomes.add(decide(rows.get(i), known, erased.get(i), rules));
        }
        return new BatchDecision(outcomes, known.changes());
    }

    /**
     * The writes that are still to be done of a batch that was decided before and may have been carried out in part.
     *
     * @param stored those of the customers named in {@code outcomes} that exist
     */
    public static BatchDecision again(
            List<ReadRow> rows, List<RowOutcome> outcomes, Collection<Customer> stored, Rules rules) {
        long first = rows.getFirst().row().number();
        long last = rows.getLast().row().number();
        List<Customer> untouched = stored.stream()
                .filter(customer -> !isWrittenBy(customer, rules.importId(), first, last))
                .toList();
        Set<CustomerId> done = stored.stream()
                .filter(customer -> isWrittenBy(customer, rules.importId(), first, last))
                .map(Customer::id)
                .collect(Collectors.toSet());
        KnownCustomers known = new KnownCustomers(untouched);
        for (int i = 0; i < rows.size(); i++) {
            switch (outcomes.get(i)) {
                case RowOutcome.Created(CustomerId id)
                when !done.contains(id) -> known.put(created(id, rows.get(i), rules));
                case RowOutcome.Updated(CustomerId id)
                when !done.contains(id) -> {
                    Customer before = known.get(id);
                    if (before != null) {
                        known.put(updated(before, rows.get(i), rules));
                    }
                }
                case RowOutcome.Created ignored -> {}
                case RowOutcome.Updated ignored -> {}
                case RowOutcome.Duplicate ignored -> {}
                case RowOutcome.Refused ignored -> {}
            }
        }
        return new BatchDecision(outcomes, known.changes());
    }

    /** The id of the customer that this row of this import creates: the same whenever it is asked. */
    public static CustomerId idOf(ImportId importId, long row) {
        return new CustomerId(importId.value() + "-" + row);
    }

    private static RowOutcome decide(ReadRow row, KnownCustomers known, boolean erased, Rules rules) {
        if (row.fault() != null) {
            return row.fault();
        }
        if (erased) {
            return new RowOutcome.Refused(null, "is of a person who was erased, and is not taken in again");
        }
        Set<CustomerId> matching = known.matching(row.profile());
        if (matching.isEmpty()) {
            CustomerId id = idOf(rules.importId(), row.row().number());
            known.put(created(id, row, rules));
            return new RowOutcome.Created(id);
        }
        if (matching.size() > 1) {
            List<String> ids = matching.stream().map(CustomerId::value).toList();
            return new RowOutcome.Refused(null, "points at different customers: " + String.join(", ", ids));
        }
        Customer before = known.get(matching.iterator().next());
        if (before == null || rules.onDuplicate() == OnDuplicate.SKIP) {
            return new RowOutcome.Duplicate();
        }
        return update(before, row, known, rules);
    }

    private static RowOutcome update(Customer before, ReadRow row, KnownCustomers known, Rules rules) {
        String own = before.profile().externalId();
        String told = row.profile().externalId();
        if (own != null && told != null && !told.equals(own)) {
            return new RowOutcome.Refused(
                    "external_id", "is another one than that of the customer with this email or phone: " + before.id());
        }
        Customer next = updated(before, row, rules);
        if (next.profile().equals(before.profile()) && next.subscribed() == before.subscribed()) {
            return new RowOutcome.Duplicate();
        }
        known.put(next);
        return new RowOutcome.Updated(before.id());
    }

    private static Customer created(CustomerId id, ReadRow row, Rules rules) {
        boolean subscribed = row.subscribed() == null || row.subscribed();
        return Customer.imported(id, row.profile(), subscribed, stamp(row, rules), rules.at());
    }

    /** A file may unsubscribe a person, but never subscribe one again who has said no. */
    private static Customer updated(Customer before, ReadRow row, Rules rules) {
        Profile merged = before.profile().mergedWith(row.profile());
        boolean subscribed = before.subscribed() && (row.subscribed() == null || row.subscribed());
        return before.updated(merged, subscribed, stamp(row, rules), rules.at());
    }

    private static Stamp stamp(ReadRow row, Rules rules) {
        return new Stamp(rules.importId().value(), row.row().number());
    }

    private static boolean isWrittenBy(Customer customer, ImportId id, long first, long last) {
        return isWithin(customer.createdBy(), id, first, last) || isWithin(customer.updatedBy(), id, first, last);
    }

    private static boolean isWithin(@Nullable Stamp stamp, ImportId id, long first, long last) {
        return stamp != null && stamp.importId().equals(id.value()) && stamp.row() >= first && stamp.row() <= last;
    }
}

package dev.shopkeeper.domain.chat.memory;

import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one customer.
 *
 * @param epoch        names this memory apart from one that was forgotten before it
 * @param facts        oldest first, those that no longer hold among them
 * @param factsThrough the newest message that was looked through for facts; null when none was
 * @param summary      what was spoken of before the last turns, in short; null when there is none
 * @param summaryThrough the newest message that the summary covers, or covered before it was cleared; null when none
 * @param wholeIndexed whether the index reaches back to the first message
 * @param version      counts the changes
 */
public record CustomerMemory(
        CustomerId customer,
        String epoch,
        List<RememberedFact> facts,
        @Nullable MessageId factsThrough,
        @Nullable String summary,
        @Nullable MessageId summaryThrough,
        boolean wholeIndexed,
        long version) {

    /** More are not kept: those that no longer hold go first, then the oldest. */
    public static final int MOST_FACTS = 200;

    public static final int MAX_SUMMARY = 2_000;

    public CustomerMemory {
        facts = List.copyOf(facts);
    }

    public static CustomerMemory begun(CustomerId customer, String epoch) {
        return new CustomerMemory(customer, epoch, List.of(), null, null, null, false, 0);
    }

    /** The facts that hold, oldest first. */
    public List<RememberedFact> holding() {
        return facts.stream().filter(RememberedFact::holds).toList();
    }

    /**
     * Takes in what was found, oldest first. What is known in the same words is not added again; of two about the same
     * subject the one that was said later holds.
     */
    public CustomerMemory learned(List<RememberedFact> found, MessageId through) {
        List<RememberedFact> next = new ArrayList<>(facts);
        found.forEach(fact -> add(next, fact));
        return new CustomerMemory(
                customer, epoch, pruned(next), through, summary, summaryThrough, wholeIndexed, version);
    }

    private static void add(List<RememberedFact> facts, RememberedFact fact) {
        boolean repeats = facts.stream()
                .anyMatch(known -> known.id().equals(fact.id())
                        || (known.holds()
                                && known.kind() == fact.kind()
                                && known.subject().equals(fact.subject())
                                && sameWords(known.text(), fact.text())));
        if (repeats) {
            return;
        }
        RememberedFact added = fact;
        for (int i = 0; i < facts.size(); i++) {
            RememberedFact known = facts.get(i);
            if (known.holds() && known.subject().equals(fact.subject())) {
                if (known.at().isAfter(fact.at())) {
                    added = fact.superseded(known.id());
                } else {
                    facts.set(i, known.superseded(fact.id()));
                }
            }
        }
        facts.add(added);
    }

    private static boolean sameWords(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    private static List<RememberedFact> pruned(List<RememberedFact> facts) {
        List<RememberedFact> kept = new ArrayList<>(facts);
        for (int i = 0; kept.size() > MOST_FACTS && i < kept.size(); ) {
            if (kept.get(i).holds()) {
                i++;
            } else {
                kept.remove(i);
            }
        }
        return kept.subList(Math.max(0, kept.size() - MOST_FACTS), kept.size());
    }

    /** Without one fact, and without those it had superseded: what a customer takes back does not bring back older words. */
    public CustomerMemory withoutFact(String id) {
        return withFacts(facts.stream()
                .filter(fact -> !fact.id().equals(id) && !Objects.equals(fact.supersededBy(), id))
                .toList());
    }

    /**
     * Without facts and summary, and they do not come back from what was said so far.
     *
     * @param newest the customer's newest message; null when there is none
     */
    public CustomerMemory cleared(@Nullable MessageId newest) {
        return new CustomerMemory(customer, epoch, List.of(), newest, null, newest, wholeIndexed, version);
    }

    public CustomerMemory summarised(String text, MessageId through) {
        if (text.isBlank() || text.length() > MAX_SUMMARY) {
            throw new IllegalArgumentException("a summary has 1 to " + MAX_SUMMARY + " characters");
        }
        return new CustomerMemory(customer, epoch, facts, factsThrough, text, through, wholeIndexed, version);
    }

    /** What could not be summarised is passed over, and the summary stays as it is. */
    public CustomerMemory passedOver(MessageId through) {
        return new CustomerMemory(customer, epoch, facts, factsThrough, summary, through, wholeIndexed, version);
    }

    public CustomerMemory indexed(boolean whole) {
        return new CustomerMemory(customer, epoch, facts, factsThrough, summary, summaryThrough, whole, version);
    }

    /** As it stands in the store after so many changes. */
    public CustomerMemory atVersion(long changes) {
        return new CustomerMemory(customer, epoch, facts, factsThrough, summary, summaryThrough, wholeIndexed, changes);
    }

    private CustomerMemory withFacts(List<RememberedFact> next) {
        return new CustomerMemory(customer, epoch, next, factsThrough, summary, summaryThrough, wholeIndexed, version);
    }
}

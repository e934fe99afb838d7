package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.domain.customer.CustomerId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What was spent on language models, added up by day. Adding is atomic; every node sees at once what was added. */
public interface TokenLedger {

    /** The most groups one answer holds. */
    int MOST_GROUPS = 1_000;

    /** Adds what one call cost to the day it was made on. */
    void add(Spending spending);

    /** Tokens of this customer on this day, read and written. */
    long tokens(CustomerId customer, LocalDate day);

    /** Tokens of all customers on this day, read and written. */
    long tokens(LocalDate day);

    /**
     * What was spent, in groups: by day newest first, else the dearest first and, where prices are not known, the one
     * with the most tokens; at most {@link #MOST_GROUPS}.
     */
    List<UsageGroup> grouped(UsageQuery query);

    /** Those of whom something is held. */
    Set<CustomerId> among(Collection<CustomerId> customers);

    /** Forgets what this customer and their conversations spent; the sums of all stay. */
    void removeOf(CustomerId customer);

    /** Forgets what customers and conversations spent before this day, at most so many at once; the sums of all stay. */
    int removeBefore(LocalDate day, int limit);
}

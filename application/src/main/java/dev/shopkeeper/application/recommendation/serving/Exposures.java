package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;

/** What was recommended to whom. */
public interface Exposures {

    /** Adds some; one with a known id changes nothing. At most 1,000. */
    void append(List<Exposure> exposures);

    /**
     * Marks answers of which something came. One counts once, whatever came of it, and only what its own customer did with a
     * product that was in it.
     */
    void convert(List<Conversion> conversions);

    /** What is kept of each model in each place it was shown since, in the order of their types, then of the places. */
    List<ShownCount> counts(Instant since);

    /** Of this customer, the newest first; at most {@code limit}, up to 1,000. */
    List<Exposure> newest(CustomerId customer, int limit);

    /** Removes those of before; gives how many. */
    int removeBefore(Instant moment);

    /** Removes those of this customer. */
    void removeOf(CustomerId customer);
}

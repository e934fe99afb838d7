package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.consent.EngagementCounts;
import dev.shopkeeper.domain.notification.consent.EngagementFact;
import dev.shopkeeper.domain.notification.send.SendId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people did with e-mails. Facts are only added; each survives a crash once {@link #note} has returned. */
public interface Engagement {

    /** Adds a fact. @return false when the delivery has one of its kind already; the first one stays */
    boolean note(EngagementFact fact);

    /** How many recipients of each send did what, nothing included; for up to 100 sends. Erased people still count. */
    Map<SendId, EngagementCounts> counts(Collection<SendId> sends);

    /** What this customer did, newest first; at most {@code limit}, up to 1,000. */
    List<EngagementFact> newest(CustomerId customer, int limit);

    /** Those of the given customers of whom there is any fact; for up to 1,000. */
    Set<CustomerId> among(Collection<CustomerId> customers);

    /** Takes the customer out of all facts of theirs, for good: they count on, as those of nobody. Repeatable. */
    void cutLink(CustomerId customer);
}

package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses that get nothing. Every write is atomic for one address, and seen by every reading from then on. */
public interface Suppressions {

    /**
     * Adds one that has its address. An address that is there already stays as it is, an erased one included.
     *
     * @return whether the address was not suppressed before
     */
    boolean add(Suppression suppression);

    Optional<Suppression> find(EmailAddress address);

    /** Takes the address off the list. @return whether it was on it */
    boolean remove(EmailAddress address);

    /** Those of the given addresses that get nothing; for up to 1,000. One look-up by key. */
    Set<EmailAddress> among(Collection<EmailAddress> addresses);

    /** One page, newest first; sortable by {@code created_at}; of one reason where it is given. */
    Page<Suppression> list(@Nullable SuppressionReason reason, PageRequest page);

    /**
     * Forgets the address and keeps that it is suppressed, for the reason it was before, else as {@link
     * SuppressionReason#ERASED}. Repeatable.
     */
    void blank(EmailAddress address, Instant now);
}

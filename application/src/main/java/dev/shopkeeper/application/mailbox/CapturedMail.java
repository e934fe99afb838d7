package dev.shopkeeper.application.mailbox;

import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the embedded mail server captured: the newest, up to a bound. */
public interface CapturedMail {

    /**
     * Which of it is wanted.
     *
     * @param to       only what was sent to this address; null for all
     * @param accounts whether what lets its reader into an account is wanted, too
     */
    record Filter(@Nullable EmailAddress to, boolean accounts) {}

    /** One page, newest first. */
    Page<CapturedEmail> list(Filter filter, PageRequest page);

    Optional<CapturedMessage> find(String id);

    /** Forgets all that was sent to this address, for good. */
    void forget(EmailAddress to);
}

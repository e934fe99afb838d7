package dev.shopkeeper.application.notification.webhook;

import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What hooks are to hear of, and what they have heard: the outbox and the log in one. */
public interface WebhookCalls {

    /** Adds some; one with a known id changes nothing. At most 1,000. */
    void add(List<WebhookCall> calls);

    Optional<WebhookCall> find(String id);

    /** How many wait for this hook; counted no further than {@code upTo}. */
    long waiting(WebhookId hook, int upTo);

    /**
     * Takes what is due for a hook, oldest first, so that nobody else does before {@code until}, which becomes the due time
     * of what is taken.
     *
     * @param by    whoever takes it; unlike any other
     * @param limit up to 1,000
     */
    List<WebhookCall> claim(WebhookId hook, String by, Instant now, Instant until, int limit);

    /** Writes how calls stand; those that somebody else has claimed meanwhile, or that are gone, stay as they are. */
    void record(String by, List<WebhookCall> calls);

    /** One page of a hook's calls, newest first; of one status where it is given. */
    Page<WebhookCall> list(WebhookId hook, @Nullable CallStatus status, PageRequest page);

    /** Removes all calls of a hook. */
    void removeOf(WebhookId hook);

    /** Gives up what has waited since before this moment; at most {@code limit}. @return how many */
    int giveUpBefore(Instant moment, Instant now, int limit);

    /** Removes what ended before this moment; at most {@code limit}. @return how many */
    int removeEndedBefore(Instant moment, int limit);

    /** When the call ended behind which so many of this hook's ended; empty where there are no more than that. */
    Optional<Instant> endOfNewest(WebhookId hook, int ended);

    /** Removes those of a hook that ended at this moment or before; at most {@code limit}. @return how many */
    int removeEnded(WebhookId hook, Instant until, int limit);
}

package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.SendId;
import java.time.Instant;
import java.util.List;

/** Who gets which send, frozen when it was accepted. */
public interface Audiences {

    /** So many recipients are kept together. */
    int CHUNK = 10_000;

    /**
     * Keeps a part of an audience; the same part again takes the place of the first.
     *
     * @param part      counted from 0; all but the last have {@link #CHUNK} recipients
     * @param recipients in the order in which they are sent to, each once
     */
    void keep(SendId send, int part, List<CustomerId> recipients, Instant now);

    /** Recipients from this place on, at most so many; fewer only at the end of a part or of the audience. */
    List<CustomerId> slice(SendId send, long from, int limit);

    void remove(SendId send);

    /** Sends that audiences were kept for before then, some of them. */
    List<SendId> keptBefore(Instant then, int limit);
}

package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All sends. Whoever works on one is the only one to save it; everybody else leaves a command with it. Every write is
 * atomic for one send and survives a crash once it has returned. Instants are kept to the millisecond.
 */
public interface Sends {

    /** Adds a new send; false, and nothing changed, when there is one with that id. */
    boolean add(Send send);

    Optional<Send> find(SendId id);

    /**
     * Stores the next state, if the stored one is the version before it, and takes away the commands that were carried
     * out with it.
     *
     * @return false when nothing was stored
     */
    boolean save(Send next, Collection<SendCommand> carriedOut);

    /**
     * Stores that the send has ended, if the stored state is the version before it and no command waits.
     *
     * @return false when nothing was stored
     */
    boolean end(Send ended);

    /** Leaves a command with a send. @return false when there is no such send */
    boolean ask(SendId id, SendCommand command);

    /** The commands that wait, oldest first. */
    List<SendCommand> asked(SendId id);

    /** Newest first, unless sorted by {@code created_at} otherwise. */
    Page<Send> page(@Nullable SendStatus status, PageRequest page);

    /** Some sends for which there is something to do: {@link Send#isOpen open} ones, and those with a command that waits. */
    List<Send> open(int limit);
}

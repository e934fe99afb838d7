package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.application.chat.conversation.ChatStores;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.domain.chat.MessageId;
import dev.shopkeeper.domain.chat.Turn;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.task.TaskId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Forgets everything a customer and the assistant have said to each other. Repeatable. */
public final class ClearHistory {

    private static final int AT_ONCE = 1_000;
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(3);
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(20);

    private final ChatStores stores;
    private final Turns turns;
    private final FollowTurns follow;
    private final TurnEvents events;
    private final TurnMemory memory;
    private final Tasks tasks;

    public ClearHistory(
            ChatStores stores, Turns turns, FollowTurns follow, TurnEvents events, TurnMemory memory, Tasks tasks) {
        this.stores = stores;
        this.turns = turns;
        this.follow = follow;
        this.events = events;
        this.memory = memory;
        this.tasks = tasks;
    }

    /** Clears it; an answer that is being made is stopped, and kept nowhere. */
    public void of(CustomerId customer) {
        List<Turn> open = turns.openOf(customer, AT_ONCE);
        open.forEach(follow::stop);
        if (!open.isEmpty()) {
            awaitEnd(customer);
        }
        removeTasks(customer);
        Set<MessageId> recent = recentTurns(customer);
        open.forEach(turn -> recent.add(turn.question()));
        turns.removeOf(customer);
        stores.feedbacks().removeOf(customer);
        stores.conversations().removeOf(customer);
        stores.messages().removeOf(customer);
        recent.forEach(events::forget);
        memory.forget(customer);
    }

    /** Those whose events may still be kept. */
    private Set<MessageId> recentTurns(CustomerId customer) {
        return stores.messages().newest(customer, null, AT_ONCE).stream()
                .map(message ->
                        MessageId.question(message.conversation(), message.id().turn()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private void awaitEnd(CustomerId customer) {
        long until = System.nanoTime() + LONGEST_WAIT;
        while (System.nanoTime() < until && !turns.openOf(customer, 1).isEmpty()) {
            LockSupport.parkNanos(STEP);
        }
    }

    private void removeTasks(CustomerId customer) {
        List<Turn> behind = turns.inBackgroundOf(customer, AT_ONCE);
        while (!behind.isEmpty()) {
            List<TaskId> ids = behind.stream().map(Turn::task).toList();
            tasks.remove(ids);
            behind.forEach(turn -> turns.remove(turn.question()));
            behind = turns.inBackgroundOf(customer, AT_ONCE);
        }
    }
}

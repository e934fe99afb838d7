package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.domain.chat.memory.CustomerMemory;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Failure;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the steps for one customer after the other, on a thread of this process that lives while there is something to do.
 * Customers over {@value #MOST_WAITING} are turned away; what they want is found wanting at their next turn.
 */
public final class BackgroundMemory implements MemoryWork, AutoCloseable {

    static final int MOST_WAITING = 10_000;
    private static final long LONGEST_STOP_MILLIS = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundMemory.class);

    private final CustomerMemories memories;
    private final IdSource ids;
    private final List<MemoryStep> steps;
    private final Set<CustomerId> waiting = new LinkedHashSet<>();
    private boolean working;
    private boolean closed;

    public BackgroundMemory(CustomerMemories memories, IdSource ids, List<MemoryStep> steps) {
        this.memories = memories;
        this.ids = ids;
        this.steps = List.copyOf(steps);
    }

    @Override
    public synchronized void ask(CustomerId customer) {
        if (closed || waiting.size() >= MOST_WAITING) {
            return;
        }
        waiting.add(customer);
        if (!working) {
            working = true;
            Thread.ofPlatform().daemon().name("chat-memory").start(this::work);
        }
    }

    private void work() {
        for (CustomerId customer = next(); customer != null; customer = next()) {
            try {
                if (run(customer)) {
                    ask(customer);
                }
            } catch (Failure e) {
                LOG.warn("memory of {} waits for the next turn: {}", customer, e.code());
            } catch (RuntimeException | LinkageError e) {
                LOG.error("memory of {} was not kept", customer, e);
            }
        }
    }

    private synchronized @Nullable CustomerId next() {
        Iterator<CustomerId> first = waiting.iterator();
        if (closed || !first.hasNext()) {
            working = false;
            notifyAll();
            return null;
        }
        CustomerId customer = first.next();
        first.remove();
        return customer;
    }

    /** Does what is wanting of one customer; true when something is left. */
    public boolean run(CustomerId customer) {
        boolean more = false;
        for (MemoryStep step : steps) {
            more |= step.run(memory(customer));
        }
        return more;
    }

    private CustomerMemory memory(CustomerId customer) {
        Optional<CustomerMemory> known = memories.find(customer);
        if (known.isPresent()) {
            return known.get();
        }
        CustomerMemory begun = CustomerMemory.begun(customer, ids.next());
        return memories.add(begun) ? begun : memories.find(customer).orElse(begun);
    }

    /** Takes no more, and waits a while for what is under way. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        long until = System.nanoTime() + LONGEST_STOP_MILLIS * 1_000_000;
        while (working && System.nanoTime() < until) {
            try {
                wait(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}

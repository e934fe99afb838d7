package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.domain.customer.Addressee;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.notification.consent.Suppression;
import dev.shopkeeper.domain.notification.consent.SuppressionReason;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.webhook.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stores what the slots of a send have to say, for all that wait in one write: how their last e-mails went, and that
 * their next ones are on their way. A moment is given to slots that are still at the mail server, since a write for all
 * costs little more than a write for one. Right before, it looks whether those who are to get one still want it. Nothing
 * is handed to the mail server whose mark is not stored.
 */
final class GroupCommit implements AutoCloseable {

    private static final int TRIES = 50;
    private static final long BETWEEN_TRIES_MILLIS = 200;

    private final SendLedger ledger;
    private final TaskRun run;
    private final SendStores stores;
    private final Announce announce;
    private final InstantSource clock;
    private final long lingerNanos;
    private final BlockingQueue<Request> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private final AtomicInteger slots = new AtomicInteger();
    private volatile boolean stopped;

    /** @param linger how long the first slot that asks waits for the others at most, so that one write serves all */
    GroupCommit(
            SendLedger ledger,
            TaskRun run,
            SendStores stores,
            Announce announce,
            InstantSource clock,
            Duration linger) {
        this.ledger = ledger;
        this.run = run;
        this.stores = stores;
        this.announce = announce;
        this.clock = clock;
        this.lingerNanos = linger.toNanos();
        // not a virtual one: timed waits and answers of sockets cost those more
        this.thread = Thread.ofPlatform().daemon().name("group-commit").start(this::serve);
    }

    /** So many slots ask from now on. */
    void joined(int many) {
        slots.addAndGet(many);
    }

    /** A slot asks no more. */
    void left() {
        slots.decrementAndGet();
    }

    /** What one slot has to say. */
    private record Request(List<Step> steps, @Nullable Mark mark, CompletableFuture<@Nullable Delivery> answer) {}

    /** A delivery that has come to a new state. */
    private record Step(DeliveryStatus from, Delivery reached) {}

    /** A delivery whose e-mail is ready, if there can be one. */
    private record Mark(Delivery delivery, @Nullable EmailAddress to, ComposeEmail.@Nullable Composed composed) {}

    /** Marks nothing any more; how things went is still recorded. */
    void stop() {
        stopped = true;
    }

    boolean isStopped() {
        return stopped;
    }

    /**
     * Has a delivery marked as on its way, and records how another one went.
     *
     * @return as it is stored now; null when its e-mail must not go out
     */
    @Nullable
    Delivery mark(
            Delivery delivery,
            @Nullable EmailAddress to,
            ComposeEmail.@Nullable Composed composed,
            @Nullable Delivery last) {
        return ask(steps(last), new Mark(delivery, to, composed));
    }

    /** Records how a delivery went that was on its way. */
    void record(@Nullable Delivery last) {
        ask(steps(last), null);
    }

    /** Records that a delivery cannot even be made. */
    void unfit(Delivery failed) {
        ask(List.of(new Step(DeliveryStatus.QUEUED, failed)), null);
    }

    private static List<Step> steps(@Nullable Delivery last) {
        return last == null ? List.of() : List.of(new Step(DeliveryStatus.SENDING, last));
    }

    private @Nullable Delivery ask(List<Step> steps, @Nullable Mark mark) {
        CompletableFuture<@Nullable Delivery> answer = new CompletableFuture<>();
        queue.add(new Request(steps, mark, answer));
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    private void serve() {
        List<Request> together = new ArrayList<>();
        try {
            while (true) {
                together.add(queue.take());
                queue.drainTo(together);
                linger(together);
                answer(together);
                together.clear();
            }
        } catch (InterruptedException closed) {
            // its slots are done: there is nobody left to answer
            Thread.currentThread().interrupt();
        }
    }

    /** Waits a moment for the slots that are still at the mail server. */
    private void linger(List<Request> together) throws InterruptedException {
        long end = System.nanoTime() + lingerNanos;
        while (together.size() < slots.get()) {
            Request next = queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next == null) {
                return;
            }
            together.add(next);
            queue.drainTo(together);
        }
    }

    private void answer(List<Request> together) throws InterruptedException {
        try {
            Map<DeliveryId, Delivery> marked = patiently(together);
            for (Request request : together) {
                Mark mark = request.mark();
                request.answer()
                        .complete(
                                mark == null ? null : marked.get(mark.delivery().id()));
            }
        } catch (RuntimeException e) {
            together.forEach(request -> request.answer().completeExceptionally(e));
        }
    }

    /** While the store is away: what happened is known here only, and worth waiting for. */
    private Map<DeliveryId, Delivery> patiently(List<Request> together) throws InterruptedException {
        for (int i = 1; ; i++) {
            try {
                return commit(together);
            } catch (Unavailable away) {
                stopped = true;
                if (i == TRIES || run.mustStop()) {
                    throw away;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES_MILLIS);
            }
        }
    }

    /** Stores it all; gives those that are on their way from now on. */
    private Map<DeliveryId, Delivery> commit(List<Request> together) {
        List<Step> steps = new ArrayList<>();
        together.forEach(request -> steps.addAll(request.steps()));
        if (!stopped && !run.mustStop()) {
            marks(together, steps);
        }
        if (steps.isEmpty()) {
            return Map.of();
        }
        Set<DeliveryId> refused =
                stores.deliveries().update(steps.stream().map(Step::reached).toList());
        List<Step> stored = steps.stream()
                .filter(step -> !refused.contains(step.reached().id()))
                .toList();
        stored.forEach(step -> ledger.moved(step.from(), step.reached().status(), 1));
        tell(stored);
        Map<DeliveryId, Delivery> marked = new HashMap<>();
        for (Step step : stored) {
            if (step.reached().status() == DeliveryStatus.SENDING) {
                marked.put(step.reached().id(), step.reached());
            }
        }
        return marked;
    }

    private void marks(List<Request> together, List<Step> steps) {
        List<Mark> marks =
                together.stream().map(Request::mark).filter(Objects::nonNull).toList();
        if (marks.isEmpty()) {
            return;
        }
        List<CustomerId> ids =
                marks.stream().map(mark -> mark.delivery().customer()).toList();
        Map<CustomerId, Addressee> now = stores.customers().addressees(ids).stream()
                .collect(Collectors.toMap(Addressee::id, Function.identity()));
        List<EmailAddress> addresses =
                marks.stream().map(Mark::to).filter(Objects::nonNull).toList();
        Set<EmailAddress> suppressed =
                addresses.isEmpty() ? Set.of() : stores.suppressions().among(addresses);
        for (Mark mark : marks) {
            Step step = next(mark, now.get(mark.delivery().customer()), suppressed);
            if (step != null) {
                steps.add(step);
            }
        }
    }

    private @Nullable Step next(Mark mark, @Nullable Addressee addressee, Set<EmailAddress> suppressed) {
        Delivery delivery = mark.delivery();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        DeliveryReason why = LayOutDeliveries.whyNot(addressee, suppressed);
        if (why != null) {
            return new Step(DeliveryStatus.QUEUED, delivery.skipped(why));
        }
        EmailAddress current =
                Objects.requireNonNull(Objects.requireNonNull(addressee).email());
        if (!current.equals(delivery.email())) {
            stores.deliveries().readdress(delivery.id(), current);
        }
        ComposeEmail.Composed composed = mark.composed();
        if (composed == null || !current.equals(mark.to())) {
            // made for another address than the present one: it stays queued, and is made again
            return null;
        }
        return new Step(
                DeliveryStatus.QUEUED,
                delivery.readdressed(current)
                        .sending(composed.email().messageId().value(), composed.picks(), now));
    }

    private void tell(List<Step> stored) {
        Instant now = clock.instant();
        List<Event> events = new ArrayList<>();
        for (Step step : stored) {
            Delivery reached = step.reached();
            if (reached.status() == DeliveryStatus.SENT && reached.messageId() != null) {
                events.add(Event.sent(reached.id(), reached.messageId(), now));
            } else if (reached.status() == DeliveryStatus.FAILED && reached.reason() != null) {
                String reason = reached.reason().name().toLowerCase(Locale.ROOT);
                events.add(Event.failed(reached.id(), reason, reached.attempts(), now));
                if (reached.reason() == DeliveryReason.BOUNCED && reached.email() != null) {
                    stores.suppressions()
                            .add(new Suppression(
                                    reached.email(),
                                    SuppressionReason.HARD_BOUNCE,
                                    reached.send().value(),
                                    now));
                }
            }
        }
        announce.announce(events);
    }

    /** To be called when no slot asks any more. */
    @Override
    public void close() {
        thread.interrupt();
    }
}

package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends a batch over a few slots. Each takes one delivery after the other, makes its e-mail, has it marked, and hands it
 * to the mail server; so one e-mail per slot is on its way, and only those are uncertain after a crash.
 */
final class DispatchBatch {

    /** So many e-mails in a row that reach no server mean that it is away. */
    private static final int AWAY = 3;

    private static final long LONGEST_PARK_NANOS = 50_000_000;

    private final Send send;
    private final NotificationConfig config;
    private final Map<CustomerId, Customer> customers;
    private final ComposeEmail compose;
    private final GroupCommit commit;
    private final Mailer mailer;
    private final JudgeOutcome judge;
    private final @Nullable TokenBucket bucket;
    private final Queue<Delivery> waiting;
    private final AtomicInteger unreached = new AtomicInteger();
    private volatile boolean stopped;
    private volatile boolean answered;
    private volatile @Nullable Throwable failure;

    DispatchBatch(
            Send send,
            NotificationConfig config,
            List<Delivery> due,
            Map<CustomerId, Customer> customers,
            ComposeEmail compose,
            GroupCommit commit,
            Mailer mailer,
            JudgeOutcome judge,
            @Nullable TokenBucket bucket) {
        this.send = send;
        this.config = config;
        this.customers = customers;
        this.compose = compose;
        this.commit = commit;
        this.mailer = mailer;
        this.judge = judge;
        this.bucket = bucket;
        this.waiting = new ConcurrentLinkedQueue<>(due);
    }

    /** Takes no more deliveries; those on their way come to their end. */
    void stop() {
        stopped = true;
        commit.stop();
    }

    /** Whether the mail server answered any of them. */
    boolean wasAnswered() {
        return answered;
    }

    /** Whether the mail server seems to be away. */
    boolean isServerAway() {
        int inARow = unreached.get();
        return inARow >= AWAY || (inARow > 0 && !answered);
    }

    /** Begins; the latch opens when all slots are done. */
    CountDownLatch start(int slots) {
        int used = Math.min(slots, waiting.size());
        CountDownLatch done = new CountDownLatch(used);
        commit.joined(used);
        // not virtual ones: timed waits and answers of sockets cost those more
        for (int i = 0; i < used; i++) {
            Thread.ofPlatform().daemon().name("slot-" + i).start(() -> {
                try {
                    new Slot().work();
                } catch (RuntimeException | Error e) {
                    failure = e;
                    stop();
                } finally {
                    commit.left();
                    done.countDown();
                }
            });
        }
        return done;
    }

    /** Throws what a slot threw. */
    void check() {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }

    /** One e-mail after the other. How the last one went is recorded when the next is marked. */
    private final class Slot {

        private @Nullable Delivery last;

        private void work() {
            try {
                for (Delivery next = next(); next != null; next = next()) {
                    send(next);
                }
            } finally {
                if (last != null) {
                    commit.record(taken());
                }
            }
        }

        private void send(Delivery delivery) {
            Customer customer = customers.get(delivery.customer());
            EmailAddress to = customer == null ? null : customer.profile().email();
            ComposeEmail.Composed composed = null;
            if (customer != null && to != null) {
                try {
                    composed = compose.compose(delivery, to, customer, config, send.data());
                } catch (InvalidInput unfit) {
                    commit.unfit(delivery.failed(DeliveryReason.TEMPLATE, unfit.message()));
                    return;
                }
            }
            Delivery marked = commit.mark(delivery, to, composed, taken());
            if (marked != null && composed != null) {
                last = judged(marked, mailer.send(composed.email()));
            }
        }

        private @Nullable Delivery taken() {
            Delivery recorded = last;
            last = null;
            return recorded;
        }
    }

    private Delivery judged(Delivery marked, MailOutcome outcome) {
        if (outcome instanceof MailOutcome.Unreachable) {
            if (unreached.incrementAndGet() >= AWAY) {
                stop();
            }
        } else {
            answered = true;
            unreached.set(0);
        }
        return judge.after(marked, outcome, send.options().onUncertain());
    }

    private @Nullable Delivery next() {
        if (stopped || commit.isStopped() || waiting.isEmpty() || !awaitTurn()) {
            return null;
        }
        return waiting.poll();
    }

    /** Waits until the rate allows one more. @return false when there is to be no more */
    private boolean awaitTurn() {
        if (bucket == null) {
            return true;
        }
        long now = System.nanoTime();
        long at = now + bucket.take(now);
        while (!stopped) {
            long left = at - System.nanoTime();
            if (left <= 0) {
                return true;
            }
            try {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, LONGEST_PARK_NANOS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Unavailable(Unavailable.Why.AWAY, "interrupted");
            }
        }
        return false;
    }
}

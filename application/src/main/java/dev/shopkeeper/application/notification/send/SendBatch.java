package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.UnknownConfig;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sends those that are due, and meanwhile keeps the send's numbers up to date and listens to what people want of it. */
final class SendBatch {

    private static final long LOOK_MILLIS = 150;
    private static final Duration LINGER = Duration.ofMillis(2);

    private final SendStores stores;
    private final ComposeEmail compose;
    private final Mailer mailer;
    private final Announce announce;
    private final SendLimits limits;
    private final InstantSource clock;
    private final JudgeOutcome judge;
    private final CarryOutCommands commands;
    private final Map<SendId, TokenBucket> buckets = new ConcurrentHashMap<>();

    SendBatch(
            SendStores stores,
            ComposeEmail compose,
            Mailer mailer,
            Announce announce,
            SendLimits limits,
            InstantSource clock,
            RandomGenerator chance) {
        this.stores = stores;
        this.compose = compose;
        this.mailer = mailer;
        this.announce = announce;
        this.limits = limits;
        this.clock = clock;
        this.judge = new JudgeOutcome(limits.backOff(), clock, chance);
        this.commands = new CarryOutCommands(stores.deliveries(), clock);
    }

    /** Sends as many of them as it may. @return false when the mail server seems to be away */
    boolean send(SendLedger ledger, List<Delivery> due, TaskRun run) {
        Send send = ledger.send();
        NotificationConfig config =
                stores.configs().find(send.config(), send.configVersion()).orElseThrow(UnknownConfig::new);
        Map<CustomerId, Customer> known =
                stores.customers().findAll(due.stream().map(Delivery::customer).toList()).stream()
                        .collect(Collectors.toMap(Customer::id, Function.identity()));
        DispatchBatch batch;
        try (GroupCommit commit = new GroupCommit(ledger, run, stores, announce, clock, LINGER)) {
            batch = new DispatchBatch(send, config, due, known, compose, commit, mailer, judge, bucket(send));
            watch(batch, batch.start(limits.slots()), ledger, run);
        }
        batch.check();
        if (batch.wasAnswered() && ledger.send().setbacks() > 0) {
            ledger.change(Send::reached);
        }
        return !batch.isServerAway();
    }

    private @Nullable TokenBucket bucket(Send send) {
        Double rate = send.options().ratePerSecond();
        if (rate == null) {
            return null;
        }
        if (buckets.size() > 1_000) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(send.id(), id -> TokenBucket.of(rate, System.nanoTime()));
    }

    /** Stays until all slots are done, whatever happens: what they have to say must be stored. */
    private void watch(DispatchBatch batch, CountDownLatch done, SendLedger ledger, TaskRun run) {
        boolean interrupted = false;
        @Nullable RuntimeException failure = null;
        boolean over = false;
        while (!over) {
            try {
                over = done.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                look(batch, ledger, run);
            } catch (InterruptedException e) {
                interrupted = true;
                batch.stop();
            } catch (RuntimeException e) {
                failure = e;
                batch.stop();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void look(DispatchBatch batch, SendLedger ledger, TaskRun run) {
        List<SendCommand> asked = ledger.asked();
        if (!asked.isEmpty() || run.cancelRequested() || run.shouldYield()) {
            batch.stop();
            commands.stopping(ledger, run, asked);
        }
        if (!ledger.store() || ledger.send().status() != SendStatus.RUNNING) {
            batch.stop();
        }
        run.progress(ledger.send().progress());
    }
}

package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.notification.mail.Mailer;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.application.task.TaskRun.LogLevel;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.OnUncertain;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.notification.send.SendTally;
import dev.shopkeeper.domain.notification.send.UnknownSend;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a send, slice by slice. The task is the lease: its node is the only one that works on the send. What it
 * stored is counted again only after a crash; until then the numbers are kept by whoever moves somebody.
 */
public final class RunSend implements TaskWork {

    public static final TaskType TYPE = new TaskType("email_batch_send");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration ASLEEP = Duration.ofMinutes(10);
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(50);
    private static final int TOGETHER = 1_000;
    private static final int MOST_DOUBLINGS = 5;

    private final Sends sends;
    private final Deliveries deliveries;
    private final Audiences audiences;
    private final LayOutDeliveries layOut;
    private final SendBatch batches;
    private final CarryOutCommands commands;
    private final WrapUp wrapUp;
    private final SendTurns turns;
    private final InstantSource clock;

    public RunSend(
            SendStores stores,
            ComposeEmail compose,
            Mailer mailer,
            Announce announce,
            SendLimits limits,
            InstantSource clock,
            RandomGenerator chance) {
        this.sends = stores.sends();
        this.deliveries = stores.deliveries();
        this.audiences = stores.audiences();
        this.layOut = new LayOutDeliveries(stores, clock);
        this.batches = new SendBatch(stores, compose, mailer, announce, limits, clock, chance);
        this.commands = new CarryOutCommands(deliveries, clock);
        this.wrapUp = new WrapUp(stores, clock);
        this.turns = new SendTurns(limits, clock);
        this.clock = clock;
    }

    @Override
    public TaskType type() {
        return TYPE;
    }

    /** Small ones wait for nobody; large ones take {@link SendTurns turns}. */
    @Override
    public boolean isBulk() {
        return false;
    }

    @Override
    public SliceOutcome runSlice(TaskRun run) {
        Send send = sends.find(new SendId(run.taskId().value())).orElseThrow(UnknownSend::new);
        if (!turns.enter(send)) {
            return new SliceOutcome.Later(SendTurns.PAUSE);
        }
        try {
            return work(send, run);
        } finally {
            turns.leave(send);
        }
    }

    private SliceOutcome work(Send found, TaskRun run) {
        Instant entered = clock.instant();
        boolean interrupted = found.inHand();
        SendLedger ledger = new SendLedger(sends, found);
        ledger.change(Send::taken);
        if (!ledger.store()) {
            return new SliceOutcome.More();
        }
        if (interrupted) {
            recover(ledger, run);
        }
        @Nullable SliceOutcome outcome = null;
        while (outcome == null) {
            if (run.shouldYield()) {
                outcome = released(ledger, new SliceOutcome.More());
            } else if (turns.isOver(found, entered)) {
                outcome = released(ledger, new SliceOutcome.Later(SendTurns.PAUSE.plus(SendTurns.PAUSE)));
            } else {
                outcome = step(ledger, run);
            }
            run.progress(ledger.send().progress());
        }
        return outcome;
    }

    /** Does the next thing. @return null when there is more to do at once */
    @Nullable
    private SliceOutcome step(SendLedger ledger, TaskRun run) {
        commands.carryOut(ledger, run);
        if (!ledger.store()) {
            return new SliceOutcome.More();
        }
        Send send = ledger.send();
        Instant now = clock.instant();
        switch (send.status()) {
            case SCHEDULED -> {
                if (!send.isDue(now)) {
                    return sleep(ledger, Duration.between(now, send.sendAt()));
                }
                ledger.change(Send::due);
            }
            case PENDING -> ledger.change(pending -> pending.begun(now.truncatedTo(ChronoUnit.MILLIS)));
            case PAUSED -> {
                return sleep(ledger, ASLEEP);
            }
            case FAILED -> ledger.change(Send::reopened);
            case RUNNING -> {
                return send(ledger, run);
            }
            case CANCELLED -> {
                return wrapUp.isDone(ledger)
                        ? released(ledger, new SliceOutcome.Cancelled(result(ledger.send())))
                        : null;
            }
            case COMPLETED -> {
                return released(ledger, new SliceOutcome.Completed(result(send)));
            }
        }
        return null;
    }

    @Nullable
    private SliceOutcome send(SendLedger ledger, TaskRun run) {
        Send send = ledger.send();
        int batch = send.options().batchSize();
        List<Delivery> due = deliveries.due(send.id(), clock.instant(), batch);
        if (due.size() < batch && send.laidOut() < send.recipients()) {
            layOut.next(ledger, batch);
            if (!ledger.store()) {
                return new SliceOutcome.More();
            }
            due = deliveries.due(send.id(), clock.instant(), batch);
        }
        if (!due.isEmpty()) {
            return batches.send(ledger, due, run) ? null : waitForServer(ledger, run);
        }
        if (ledger.send().laidOut() < send.recipients()) {
            return null;
        }
        Optional<Instant> next = deliveries.nextDue(send.id());
        return next.isPresent() ? sleep(ledger, Duration.between(clock.instant(), next.get())) : complete(ledger);
    }

    /** The wait grows each time that the mail server is still away. */
    @Nullable
    private SliceOutcome waitForServer(SendLedger ledger, TaskRun run) {
        ledger.change(Send::setBack);
        int setbacks = ledger.send().setbacks();
        if (setbacks == 1) {
            run.log(LogLevel.WARNING, "The mail server cannot be reached; the send waits for it.");
        }
        return sleep(ledger, Duration.ofSeconds(1L << Math.min(setbacks - 1, MOST_DOUBLINGS)));
    }

    @Nullable
    private SliceOutcome complete(SendLedger ledger) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!ledger.end(send -> send.completed(now).released())) {
            return ledger.isLost() ? new SliceOutcome.More() : null;
        }
        audiences.remove(ledger.send().id());
        return new SliceOutcome.Completed(result(ledger.send()));
    }

    /** Looks what a run left behind that was interrupted, and counts again. */
    private void recover(SendLedger ledger, TaskRun run) {
        Send send = ledger.send();
        boolean hold = send.options().onUncertain() == OnUncertain.HOLD;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery> open = deliveries.having(send.id(), DeliveryStatus.SENDING, TOGETHER);
        while (!open.isEmpty()) {
            run.log(
                    LogLevel.WARNING,
                    open.size() + " e-mails were on their way when the last run was interrupted: they are "
                            + (hold ? "uncertain." : "sent again."));
            deliveries.update(open.stream()
                    .map(one -> hold
                            ? one.uncertain(DeliveryReason.INTERRUPTED, one.lastError())
                            : one.deferred("interrupted", now))
                    .toList());
            open = deliveries.having(send.id(), DeliveryStatus.SENDING, TOGETHER);
        }
        SendTally counted = SendTally.counted(deliveries.count(send.id()), send.recipients());
        boolean over = send.status() == SendStatus.CANCELLED;
        ledger.change(before -> before.with(
                over ? counted.moved(DeliveryStatus.QUEUED, DeliveryStatus.SKIPPED, counted.queued()) : counted));
    }

    /** Gives it back for a while; not when somebody has left a command. */
    @Nullable
    private SliceOutcome sleep(SendLedger ledger, Duration wished) {
        if (!ledger.asked().isEmpty()) {
            return null;
        }
        Duration longest = ledger.send().status() == SendStatus.RUNNING ? LONGEST_WAIT : Duration.ofDays(1);
        Duration wait = wished.compareTo(longest) > 0 ? longest : wished;
        return released(ledger, new SliceOutcome.Later(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait));
    }

    private static SliceOutcome released(SendLedger ledger, SliceOutcome outcome) {
        ledger.change(Send::released);
        return ledger.store() ? outcome : new SliceOutcome.More();
    }

    private static Map<String, Object> result(Send send) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("recipients", send.recipients());
        for (DeliveryStatus status : DeliveryStatus.values()) {
            result.put(status.name().toLowerCase(Locale.ROOT), send.tally().count(status));
        }
        return result;
    }
}

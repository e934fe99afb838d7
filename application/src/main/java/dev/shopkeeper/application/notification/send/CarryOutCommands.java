package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.application.task.TaskRun.LogLevel;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.OnUncertain;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendStatus;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Does what people want of a send while it is worked on. What has become pointless meanwhile is passed over. */
final class CarryOutCommands {

    private static final int TOGETHER = 1_000;

    private final Deliveries deliveries;
    private final InstantSource clock;

    CarryOutCommands(Deliveries deliveries, InstantSource clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** All that wait, in their order; while nothing of the send is on its way. */
    void carryOut(SendLedger ledger, TaskRun run) {
        if (run.cancelRequested()) {
            cancel(ledger);
        }
        for (SendCommand command : ledger.asked()) {
            if (ledger.isLost()) {
                return;
            }
            carryOut(command, ledger, run);
        }
    }

    /** Only what stops it, up to the first command that does not: that can be done at any moment. */
    void stopping(SendLedger ledger, TaskRun run, List<SendCommand> asked) {
        if (run.cancelRequested()) {
            cancel(ledger);
        }
        for (SendCommand command : asked) {
            if (command.kind() != SendCommand.Kind.PAUSE && command.kind() != SendCommand.Kind.CANCEL) {
                return;
            }
            carryOut(command, ledger, run);
        }
    }

    private void carryOut(SendCommand command, SendLedger ledger, TaskRun run) {
        if (command.kind().suits(ledger.send().status())) {
            run.log(LogLevel.INFO, said(command.kind()));
            switch (command.kind()) {
                case PAUSE -> pause(ledger);
                case RESUME -> resume(ledger);
                case CANCEL -> cancel(ledger);
                case RETRY_FAILED -> again(ledger, DeliveryStatus.FAILED);
                case RESEND_UNCERTAIN -> {
                    ledger.change(send -> send.onUncertain(OnUncertain.RESEND));
                    again(ledger, DeliveryStatus.UNCERTAIN);
                }
                case HOLD_UNCERTAIN -> ledger.change(send -> send.onUncertain(OnUncertain.HOLD));
            }
        }
        ledger.carriedOut(command);
    }

    private static String said(SendCommand.Kind kind) {
        return switch (kind) {
            case PAUSE -> "Paused by hand.";
            case RESUME -> "Resumed by hand.";
            case CANCEL -> "Cancelled by hand.";
            case RETRY_FAILED -> "Failed e-mails are tried again by hand.";
            case RESEND_UNCERTAIN -> "Uncertain e-mails are sent again by hand.";
            case HOLD_UNCERTAIN -> "Uncertain e-mails are left alone by hand.";
        };
    }

    private static void pause(SendLedger ledger) {
        if (ledger.send().status() != SendStatus.PAUSED) {
            ledger.change(Send::paused);
        }
    }

    private void resume(SendLedger ledger) {
        if (ledger.send().status() == SendStatus.PAUSED) {
            ledger.change(send -> send.resumed(clock.instant()));
        }
    }

    private void cancel(SendLedger ledger) {
        if (!ledger.send().status().isEnd()) {
            ledger.change(send -> send.cancelled(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
    }

    /** Queues once more what has this status; repeated after a crash, it finds what is left. */
    private void again(SendLedger ledger, DeliveryStatus status) {
        if (ledger.send().status().isEnd()) {
            ledger.change(Send::reopened);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Delivery> found = deliveries.having(ledger.send().id(), status, TOGETHER);
        while (!found.isEmpty() && ledger.store()) {
            Set<?> refused = deliveries.update(
                    found.stream().map(one -> one.requeued(now)).toList());
            ledger.moved(status, DeliveryStatus.QUEUED, found.size() - refused.size());
            found = deliveries.having(ledger.send().id(), status, TOGETHER);
        }
    }
}

package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.task.WakeTask;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.notification.send.CommandRefused;
import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.UnknownSend;
import dev.shopkeeper.domain.task.TaskId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Tells whoever works on a send what is wanted of it, and waits a moment for it to be done. What was told is done even
 * if nobody waits for it any more.
 */
public final class CommandSend {

    private static final int MOST_WAITING = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(40);

    private final Sends sends;
    private final WakeTask wake;
    private final AuditLog audit;
    private final IdSource ids;
    private final InstantSource clock;

    public CommandSend(Sends sends, WakeTask wake, AuditLog audit, IdSource ids, InstantSource clock) {
        this.sends = sends;
        this.wake = wake;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tells it.
     *
     * @return the send, with the command carried out where that took a moment only
     * @throws UnknownSend    when there is none
     * @throws CommandRefused when it does not go with how the send stands
     */
    public Send command(SendId id, SendCommand.Kind kind, Caller caller) {
        Send send = sends.find(id).orElseThrow(UnknownSend::new);
        if (!kind.suits(send.status())) {
            throw new CommandRefused(send.status(), kind);
        }
        if (send.status().isEnd() && !hasSomethingToDo(send, kind)) {
            return send;
        }
        if (sends.asked(id).size() >= MOST_WAITING) {
            throw new Conflict("too much was asked of this send already: wait until that is done");
        }
        SendCommand command = new SendCommand(ids.next(), kind);
        sends.ask(id, command);
        audit.record(AuditEntry.of(caller, AuditEntry.SEND_STEERED, id.value(), clock.instant()));
        return await(id, command);
    }

    private static boolean hasSomethingToDo(Send send, SendCommand.Kind kind) {
        return switch (kind) {
            case RETRY_FAILED -> send.tally().count(DeliveryStatus.FAILED) > 0;
            case RESEND_UNCERTAIN -> send.tally().count(DeliveryStatus.UNCERTAIN) > 0;
            case PAUSE, RESUME, CANCEL, HOLD_UNCERTAIN -> false;
        };
    }

    private Send await(SendId id, SendCommand command) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        boolean waits = true;
        while (waits && System.nanoTime() < end) {
            wake.wake(new TaskId(id.value()));
            try {
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
            List<SendCommand> asked = sends.asked(id);
            waits = asked.contains(command);
        }
        return sends.find(id).orElseThrow(UnknownSend::new);
    }
}

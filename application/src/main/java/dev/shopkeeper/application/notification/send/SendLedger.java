package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.notification.send.DeliveryStatus;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The send that this node works on, as it stands now; stored in one go, so that its numbers add up whenever somebody
 * looks. Safe for the threads of one run.
 */
final class SendLedger {

    private final Sends sends;
    private final List<SendCommand> carriedOut = new ArrayList<>();
    private Send send;
    private boolean changed;
    private boolean lost;

    SendLedger(Sends sends, Send send) {
        this.sends = sends;
        this.send = send;
    }

    synchronized Send send() {
        return send;
    }

    synchronized void change(UnaryOperator<Send> change) {
        send = change.apply(send);
        changed = true;
    }

    /** Recipients have come from here to there; whoever is queued in a send that was cancelled counts as skipped. */
    synchronized void moved(DeliveryStatus from, DeliveryStatus to, long many) {
        DeliveryStatus left = counted(from);
        DeliveryStatus reached = counted(to);
        if (many > 0 && left != reached) {
            change(now -> now.with(now.tally().moved(left, reached, many)));
        }
    }

    private DeliveryStatus counted(DeliveryStatus status) {
        boolean over = send.status() == SendStatus.CANCELLED && status == DeliveryStatus.QUEUED;
        return over ? DeliveryStatus.SKIPPED : status;
    }

    List<SendCommand> asked() {
        return sends.asked(send().id());
    }

    /** It goes from the send when the state that came of it is stored. */
    synchronized void carriedOut(SendCommand command) {
        carriedOut.add(command);
        changed = true;
    }

    /** Stores what has changed. @return whether this send is still this run's to change */
    synchronized boolean store() {
        if (!changed || lost) {
            return !lost;
        }
        Send next = send.next();
        if (sends.save(next, carriedOut)) {
            send = next;
            changed = false;
            carriedOut.clear();
            return true;
        }
        lost = true;
        return false;
    }

    /**
     * Stores that the send has ended.
     *
     * @return false when something is to be done first: a command has come
     */
    synchronized boolean end(UnaryOperator<Send> end) {
        if (!store()) {
            return false;
        }
        Send ended = end.apply(send).next();
        if (sends.end(ended)) {
            send = ended;
            return true;
        }
        if (sends.asked(send.id()).isEmpty()) {
            lost = true;
        }
        return false;
    }

    synchronized boolean isLost() {
        return lost;
    }
}

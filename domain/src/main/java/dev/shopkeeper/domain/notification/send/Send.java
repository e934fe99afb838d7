package dev.shopkeeper.domain.notification.send;

import dev.shopkeeper.domain.notification.template.ConfigId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a template on its way to many people, or to one; each business method gives its next state.
 *
 * @param audience      to whom: {@code all}, or the id of a customer
 * @param filter        which of all; empty when whichever
 * @param data          values for the template, as plain texts, numbers, truth values, lists and maps
 * @param sendAt        when it is to begin; null for at once
 * @param laidOut       for how many recipients, from the first on, there is a delivery
 * @param tally         where the recipients stand
 * @param setbacks      how often in a row the mail server could not be reached
 * @param inHand        whether somebody works on it, or did when the process died
 * @param error         why it has failed
 * @param version       grows by one with every change, so that whoever works on it notices when another does
 */
public record Send(
        SendId id,
        ConfigId config,
        long configVersion,
        @Nullable String owner,
        String audience,
        Map<String, String> filter,
        Map<String, Object> data,
        SendOptions options,
        @Nullable Instant sendAt,
        SendStatus status,
        long laidOut,
        SendTally tally,
        int setbacks,
        boolean inHand,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long version) {

    /** Everybody the filter leaves. */
    public static final String ALL = "all";

    public Send {
        filter = Collections.unmodifiableMap(new LinkedHashMap<>(filter));
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        if (status.isEnd() != (finishedAt != null)) {
            throw new IllegalArgumentException("a send has a time of its end exactly when it has ended");
        }
        if (laidOut < 0 || laidOut > tally.recipients()) {
            throw new IllegalArgumentException("no more deliveries than recipients");
        }
    }

    /** Who gets what, and how. */
    public record Order(
            ConfigId config,
            long configVersion,
            String audience,
            Map<String, String> filter,
            Map<String, Object> data,
            SendOptions options,
            @Nullable Instant sendAt) {}

    /** A send to so many recipients, who are frozen from now on. */
    public static Send accepted(SendId id, Order order, @Nullable String owner, long recipients, Instant now) {
        boolean later = order.sendAt() != null && order.sendAt().isAfter(now);
        return new Send(
                id,
                order.config(),
                order.configVersion(),
                owner,
                order.audience(),
                order.filter(),
                order.data(),
                order.options(),
                order.sendAt(),
                later ? SendStatus.SCHEDULED : SendStatus.PENDING,
                0,
                SendTally.allQueued(recipients),
                0,
                false,
                null,
                now,
                null,
                null,
                0);
    }

    public long recipients() {
        return tally.recipients();
    }

    /** How far it is, in percent: who is no longer queued or on the way. */
    public int progress() {
        long open = tally.queued() + tally.sending();
        return recipients() == 0 ? 100 : (int) ((recipients() - open) * 100 / recipients());
    }

    /** Whether there is something to do for it: it has not ended, or not everybody was told that it was cancelled. */
    public boolean isOpen() {
        return !status.isEnd() || (status == SendStatus.CANCELLED && laidOut < recipients());
    }

    /** Whether its time has come, where it has one. */
    public boolean isDue(Instant now) {
        return sendAt == null || !sendAt.isAfter(now);
    }

    /** Somebody works on it from now on. */
    public Send taken() {
        return change().inHand(true).done();
    }

    /** Nobody works on it any more, and everything that happened is stored. */
    public Send released() {
        return change().inHand(false).done();
    }

    /** Its time has come. */
    public Send due() {
        return change().become(SendStatus.PENDING).done();
    }

    public Send begun(Instant now) {
        Change change = change().become(SendStatus.RUNNING);
        change.startedAt = startedAt == null ? now : startedAt;
        return change.done();
    }

    public Send paused() {
        return change().become(SendStatus.PAUSED).done();
    }

    /** It goes on, or waits for its time again. */
    public Send resumed(Instant now) {
        return change().become(isDue(now) ? SendStatus.PENDING : SendStatus.SCHEDULED)
                .done();
    }

    public Send completed(Instant now) {
        return change().end(SendStatus.COMPLETED, now).done();
    }

    /** It cannot go on; a {@link #reopened} may. */
    public Send failed(String why, Instant now) {
        Change change = change().end(SendStatus.FAILED, now);
        change.error = why;
        return change.done();
    }

    /** Whoever is still queued gets nothing. */
    public Send cancelled(Instant now) {
        Change change = change().end(SendStatus.CANCELLED, now);
        change.tally = tally.moved(DeliveryStatus.QUEUED, DeliveryStatus.SKIPPED, tally.queued());
        return change.done();
    }

    /** It had ended, and there is something to do again. */
    public Send reopened() {
        Change change = change().become(SendStatus.PENDING);
        change.finishedAt = null;
        change.error = null;
        change.setbacks = 0;
        return change.done();
    }

    /** Recipients have come from here to there. */
    public Send with(SendTally next) {
        if (next.recipients() != recipients()) {
            throw new IllegalArgumentException("nobody joins or leaves a send");
        }
        Change change = change();
        change.tally = next;
        return change.done();
    }

    /** So many recipients have their delivery. */
    public Send laidOut(long many) {
        Change change = change();
        change.laidOut = many;
        return change.done();
    }

    /** The mail server could not be reached. */
    public Send setBack() {
        Change change = change();
        change.setbacks = setbacks + 1;
        return change.done();
    }

    /** The mail server was reached. */
    public Send reached() {
        Change change = change();
        change.setbacks = 0;
        return change.done();
    }

    /** What is uncertain from now on is treated so. */
    public Send onUncertain(OnUncertain policy) {
        Change change = change();
        change.options = options.withPolicy(policy);
        return change.done();
    }

    /** The next version of it, to be stored. */
    public Send next() {
        Change change = change();
        change.version++;
        return change.done();
    }

    private Change change() {
        return new Change(this);
    }

    /** The next state, while it is being put together. */
    private static final class Change {
        private final Send send;
        private SendOptions options;
        private SendStatus status;
        private long laidOut;
        private SendTally tally;
        private int setbacks;
        private boolean inHand;
        private @Nullable String error;
        private @Nullable Instant startedAt;
        private @Nullable Instant finishedAt;
        private long version;

        private Change(Send send) {
            this.send = send;
            this.options = send.options;
            this.status = send.status;
            this.laidOut = send.laidOut;
            this.tally = send.tally;
            this.setbacks = send.setbacks;
            this.inHand = send.inHand;
            this.error = send.error;
            this.startedAt = send.startedAt;
            this.finishedAt = send.finishedAt;
            this.version = send.version;
        }

        private Change become(SendStatus next) {
            if (!status.mayBecome(next)) {
                throw new IllegalStateException("a send that is " + status + " never becomes " + next);
            }
            status = next;
            return this;
        }

        private Change end(SendStatus as, Instant now) {
            finishedAt = now;
            return become(as);
        }

        private Change inHand(boolean now) {
            inHand = now;
            return this;
        }

        private Send done() {
            return new Send(
                    send.id,
                    send.config,
                    send.configVersion,
                    send.owner,
                    send.audience,
                    send.filter,
                    send.data,
                    options,
                    send.sendAt,
                    status,
                    laidOut,
                    tally,
                    setbacks,
                    inHand,
                    error,
                    send.createdAt,
                    startedAt,
                    finishedAt,
                    version);
        }
    }
}

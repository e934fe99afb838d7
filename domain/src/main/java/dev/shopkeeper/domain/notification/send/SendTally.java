package dev.shopkeeper.domain.notification.send;

/**
 * How many recipients of a send stand where. Whatever happens to one only moves it from one number to another, so the
 * six always add up to the recipients.
 */
public record SendTally(long queued, long sending, long uncertain, long sent, long failed, long skipped) {

    public SendTally {
        if (Math.min(Math.min(queued, sending), Math.min(uncertain, sent)) < 0 || Math.min(failed, skipped) < 0) {
            throw new IllegalArgumentException("a number of recipients is never negative");
        }
    }

    /** Nothing has happened yet. */
    public static SendTally allQueued(long recipients) {
        return new SendTally(recipients, 0, 0, 0, 0, 0);
    }

    public long recipients() {
        return queued + sending + uncertain + sent + failed + skipped;
    }

    public long count(DeliveryStatus status) {
        return switch (status) {
            case QUEUED -> queued;
            case SENDING -> sending;
            case UNCERTAIN -> uncertain;
            case SENT -> sent;
            case FAILED -> failed;
            case SKIPPED -> skipped;
        };
    }

    /** The same recipients, so many of them having gone from here to there. */
    public SendTally moved(DeliveryStatus from, DeliveryStatus to, long many) {
        return with(from, count(from) - many).plus(to, many);
    }

    /**
     * What the stored rows say.
     *
     * @param rows       how many rows have which status
     * @param recipients all of the send's, also those that have no row yet: they are queued
     */
    public static SendTally counted(SendTally rows, long recipients) {
        return rows.plus(DeliveryStatus.QUEUED, recipients - rows.recipients());
    }

    /** So many more of these. */
    public SendTally plus(DeliveryStatus status, long many) {
        return with(status, count(status) + many);
    }

    private SendTally with(DeliveryStatus status, long many) {
        return new SendTally(
                status == DeliveryStatus.QUEUED ? many : queued,
                status == DeliveryStatus.SENDING ? many : sending,
                status == DeliveryStatus.UNCERTAIN ? many : uncertain,
                status == DeliveryStatus.SENT ? many : sent,
                status == DeliveryStatus.FAILED ? many : failed,
                status == DeliveryStatus.SKIPPED ? many : skipped);
    }
}

package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.notification.send.BackOff;
import java.time.Duration;

/**
 * How sends are carried out.
 *
 * @param slots       how many e-mails of one send are on their way at a time; so many may be uncertain after a crash
 * @param backOff     how often and how long an e-mail is tried that the mail server puts off
 * @param rendered    how many recipients' e-mails the flight check renders at most, before it takes samples
 * @param checkFor    how long the flight check renders at most
 * @param largeFrom   sends to so many or more take turns
 * @param largeAtOnce how many of those a node works on at a time
 * @param turn        how long one of those goes on while others wait
 */
public record SendLimits(
        int slots, BackOff backOff, int rendered, Duration checkFor, long largeFrom, int largeAtOnce, Duration turn) {

    public static final SendLimits DEFAULT =
            new SendLimits(4, BackOff.DEFAULT, 1_000, Duration.ofSeconds(5), 1_000, 2, Duration.ofSeconds(2));

    public SendLimits {
        if (slots < 1 || largeAtOnce < 1) {
            throw new IllegalArgumentException("nothing is sent without a slot");
        }
    }

    public SendLimits withSlots(int many) {
        return new SendLimits(many, backOff, rendered, checkFor, largeFrom, largeAtOnce, turn);
    }

    public SendLimits withBackOff(BackOff other) {
        return new SendLimits(slots, other, rendered, checkFor, largeFrom, largeAtOnce, turn);
    }
}

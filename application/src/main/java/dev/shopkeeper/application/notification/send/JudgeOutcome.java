package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.domain.notification.mail.MailOutcome;
import dev.shopkeeper.domain.notification.send.BackOff;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.DeliveryReason;
import dev.shopkeeper.domain.notification.send.OnUncertain;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Says how a delivery stands after the mail server was asked to take its e-mail. */
final class JudgeOutcome {

    /** The next e-mail in the queue may reach the server where this one did not. */
    private static final long UNREACHED_MILLIS = 1_000;

    private final BackOff backOff;
    private final InstantSource clock;
    private final RandomGenerator chance;

    JudgeOutcome(BackOff backOff, InstantSource clock, RandomGenerator chance) {
        this.backOff = backOff;
        this.clock = clock;
        this.chance = chance;
    }

    Delivery after(Delivery sending, MailOutcome outcome, OnUncertain policy) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (outcome) {
            case MailOutcome.Accepted ignored -> sending.sent(now);
            case MailOutcome.Deferred(int code, String reply) -> later(sending, code + " " + reply, now);
            case MailOutcome.Refused(int code, String reply, boolean hard) ->
                sending.failed(hard ? DeliveryReason.BOUNCED : DeliveryReason.REFUSED, code + " " + reply);
            case MailOutcome.Unreachable(String why) -> unreached(sending, why, now);
            case MailOutcome.Unclear(String why) ->
                policy == OnUncertain.HOLD ? sending.uncertain(DeliveryReason.UNCLEAR, why) : later(sending, why, now);
        };
    }

    private Delivery later(Delivery sending, String said, Instant now) {
        Optional<Instant> next =
                backOff.next(sending.attempts() + 1, firstTried(sending, now), now, chance.nextDouble());
        return next.isPresent() ? sending.deferred(said, next.get()) : sending.failed(DeliveryReason.EXPIRED, said);
    }

    private Delivery unreached(Delivery sending, String why, Instant now) {
        if (now.isAfter(firstTried(sending, now).plus(backOff.giveUpAfter()))) {
            return sending.failed(DeliveryReason.EXPIRED, why);
        }
        return sending.unreached(now.plusMillis(UNREACHED_MILLIS + chance.nextLong(UNREACHED_MILLIS)));
    }

    private static Instant firstTried(Delivery sending, Instant now) {
        return Objects.requireNonNullElse(sending.firstTriedAt(), now);
    }
}

package dev.shopkeeper.domain.account;

import dev.shopkeeper.domain.customer.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that the owner of an account is to get, written down until it is sent. It holds no secret: the link it
 * carries is made when it goes out.
 *
 * @param account  whose address is to be proven; null where only the address is known, and whether anybody has it is
 *                 looked up later
 * @param due      when it is tried next
 * @param attempts how many tries there were
 */
public record AccountMail(
        String id,
        Purpose purpose,
        EmailAddress to,
        @Nullable AccountId account,
        Instant createdAt,
        Instant due,
        int attempts) {

    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_EXPONENT = 20;

    /** What it is for. */
    public enum Purpose {
        /** Its reader proves the address by following the link. */
        PROVE_ADDRESS(Duration.ofDays(7)),
        /** Its reader chooses a new password by following the link. */
        NEW_PASSWORD(Duration.ofHours(1));

        private final Duration linkLife;

        Purpose(Duration linkLife) {
            this.linkLife = linkLife;
        }

        /** How long its link is good. */
        public Duration linkLife() {
            return linkLife;
        }
    }

    /** Asks the owner of an account to prove the address it has. */
    public static AccountMail toProve(String id, EmailAddress to, AccountId account, Instant now) {
        return new AccountMail(id, Purpose.PROVE_ADDRESS, to, account, now, now, 0);
    }

    /** Offers whoever has this address, if anybody, a new password. */
    public static AccountMail toRenewPassword(String id, EmailAddress to, Instant now) {
        return new AccountMail(id, Purpose.NEW_PASSWORD, to, null, now, now, 0);
    }

    /** The same, tried and not due again before then. */
    public AccountMail claimedUntil(Instant next) {
        return new AccountMail(id, purpose, to, account, createdAt, next, attempts + 1);
    }

    /** The same, to be tried again after a pause that doubles with each try. */
    public AccountMail postponed(Instant now) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), LONGEST_EXPONENT));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        return new AccountMail(id, purpose, to, account, createdAt, next, attempts);
    }

    /** Whether it is no longer worth a try. */
    public boolean isOverAt(Instant now) {
        return !now.isBefore(createdAt.plus(GIVE_UP_AFTER));
    }
}

package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.LimitReached;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** How much one customer, and all together, may spend on a day. What is under way here counts as spent. */
public final class UsageLimits {

    private final TokenLedger ledger;
    private final DailyCaps caps;
    private final InstantSource clock;
    private final ConcurrentMap<CustomerId, Long> underWay = new ConcurrentHashMap<>();
    private final AtomicLong allUnderWay = new AtomicLong();

    public UsageLimits(TokenLedger ledger, DailyCaps caps, InstantSource clock) {
        this.ledger = ledger;
        this.caps = caps;
        this.clock = clock;
    }

    /**
     * Refuses a message whose answer nobody may spend tokens on any more today.
     *
     * @throws LimitReached with the time to midnight UTC
     */
    public void check(CustomerId customer) {
        Optional<Duration> wait = reached(customer, underWay.getOrDefault(customer, 0L), allUnderWay.get());
        if (wait.isPresent()) {
            throw LimitReached.tooOften("the tokens for today are used up; chat goes on tomorrow", wait.get());
        }
    }

    /** Reserves tokens for a call that begins now; empty when a cap is reached, in which case it must not begin. */
    Optional<Reservation> reserve(CustomerId customer, long tokens) {
        Reservation reserved = new Reservation(customer, tokens);
        if (reached(customer, reserved.others, reserved.all).isPresent()) {
            reserved.close();
            return Optional.empty();
        }
        return Optional.of(reserved);
    }

    /** How long until the tokens of the next day. */
    Duration untilTomorrow() {
        Instant now = clock.instant();
        Instant midnight = today(now).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Duration.between(now, midnight);
    }

    private Optional<Duration> reached(CustomerId customer, long others, long all) {
        LocalDate today = today(clock.instant());
        boolean spent = ledger.tokens(customer, today) + others >= caps.perCustomer();
        if (!spent && caps.ofShop() != null) {
            spent = ledger.tokens(today) + all >= caps.ofShop();
        }
        return spent ? Optional.of(untilTomorrow()) : Optional.empty();
    }

    static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Tokens that a call under way may yet spend. Closed when what it spent is in the ledger. */
    final class Reservation implements AutoCloseable {

        private final CustomerId customer;
        private final long tokens;

        /** What was under way of the same customer before this one came. */
        private final long others;

        /** What was under way of all before this one came. */
        private final long all;

        private Reservation(CustomerId customer, long tokens) {
            this.customer = customer;
            this.tokens = tokens;
            this.others = underWay.merge(customer, tokens, Long::sum) - tokens;
            this.all = allUnderWay.addAndGet(tokens) - tokens;
        }

        @Override
        public void close() {
            allUnderWay.addAndGet(-tokens);
            underWay.computeIfPresent(customer, (same, held) -> held == tokens ? null : Long.valueOf(held - tokens));
        }
    }
}

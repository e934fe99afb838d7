package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.application.housekeeping.Chore;
import java.time.InstantSource;
import java.time.LocalDate;

/** Lets go of who spent what long ago; the sums of the shop are kept for good. */
public final class SweepUsage implements Chore {

    private static final int KEPT_DAYS = 400;
    private static final int AT_ONCE = 10_000;

    private final TokenLedger ledger;
    private final InstantSource clock;

    public SweepUsage(TokenLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "tokens customers spent";
    }

    @Override
    public int sweep() {
        LocalDate oldest = UsageLimits.today(clock.instant()).minusDays(KEPT_DAYS);
        return ledger.removeBefore(oldest, AT_ONCE);
    }
}

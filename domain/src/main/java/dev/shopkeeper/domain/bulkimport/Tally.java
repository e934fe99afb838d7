package dev.shopkeeper.domain.bulkimport;

import java.util.Collection;

/**
 * How many records became what; {@code processed} is their sum by construction.
 *
 * @param succeeded  things created
 * @param duplicates known things left as they were
 * @param failed     records refused
 * @param warnings   oddities in records that were taken all the same
 */
public record Tally(long succeeded, long updated, long duplicates, long failed, long warnings) {

    public static final Tally ZERO = new Tally(0, 0, 0, 0, 0);

    public long processed() {
        return succeeded + updated + duplicates + failed;
    }

    /** This tally with these outcomes counted too. */
    public Tally plus(Collection<? extends RowOutcome> outcomes, long moreWarnings) {
        long created = 0;
        long changed = 0;
        long known = 0;
        long refused = 0;
        for (RowOutcome outcome : outcomes) {
            switch (outcome) {
                case RowOutcome.Created ignored -> created++;
                case RowOutcome.Updated ignored -> changed++;
                case RowOutcome.Duplicate ignored -> known++;
                case RowOutcome.Refused ignored -> refused++;
            }
        }
        return new Tally(
                succeeded + created, updated + changed, duplicates + known, failed + refused, warnings + moreWarnings);
    }
}

package dev.shopkeeper.domain.notification.send;

import dev.shopkeeper.domain.failure.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * How a send goes out.
 *
 * @param batchSize     how many recipients are looked up together
 * @param ratePerSecond no more e-mails a second than that; null for as fast as the mail server takes them
 */
public record SendOptions(int batchSize, @Nullable Double ratePerSecond, OnUncertain onUncertain) {

    public static final int MAX_BATCH = 5_000;
    public static final double MAX_RATE = 100_000;
    public static final SendOptions DEFAULT = new SendOptions(500, null, OnUncertain.HOLD);

    private static final double MIN_RATE = 0.01;

    public SendOptions {
        if (batchSize < 1 || batchSize > MAX_BATCH) {
            throw InvalidInput.field("batch_size", "must be from 1 to " + MAX_BATCH);
        }
        if (ratePerSecond != null && !(ratePerSecond >= MIN_RATE && ratePerSecond <= MAX_RATE)) {
            throw InvalidInput.field("rate_per_second", "must be from 0.01 to 100000");
        }
    }

    SendOptions withPolicy(OnUncertain policy) {
        return new SendOptions(batchSize, ratePerSecond, policy);
    }
}

package dev.shopkeeper.bootstrap.settings;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jobrunr.scheduling.cron.CronExpression;

/** When recommenders are trained anew: by the clock, and after so many new interactions. */
public record TrainingSettings(String retrainCron, int retrainAfterInteractions) {

    static TrainingSettings read(Variables variables) {
        String cron = variables
                .parsed("RETRAIN_CRON", TrainingSettings::cron, "must be a cron expression of five fields")
                .orElse("0 2 * * 0");
        return new TrainingSettings(cron, variables.number("RETRAIN_AFTER_INTERACTIONS", 1_000, 1, Integer.MAX_VALUE));
    }

    private static String cron(String value) {
        if (value.split("\\s+", -1).length != 5) {
            throw new IllegalArgumentException("not five fields");
        }
        Instant next = new CronExpression(value).next(Instant.EPOCH, Instant.EPOCH, ZoneOffset.UTC);
        if (next == null) {
            throw new IllegalArgumentException("never comes");
        }
        return value;
    }
}

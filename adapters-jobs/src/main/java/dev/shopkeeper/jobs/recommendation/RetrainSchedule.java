package dev.shopkeeper.jobs.recommendation;

import dev.shopkeeper.jobs.schedule.RecurringJob;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Trains by the clock. */
@Factory
final class RetrainSchedule {

    @Singleton
    @Named("retrain")
    RecurringJob retrain(@Property(name = "retrain.cron") String cron) {
        return new RecurringJob("retrain", cron, new RetrainJob());
    }
}

package dev.shopkeeper.jobs.housekeeping;

import dev.shopkeeper.jobs.schedule.RecurringJob;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The housekeeping comes every hour. */
@Factory
final class TidyUpSchedule {

    @Singleton
    @Named("tidy-up")
    RecurringJob tidyUp() {
        return new RecurringJob("tidy-up", "PT1H", new TidyUpJob());
    }
}

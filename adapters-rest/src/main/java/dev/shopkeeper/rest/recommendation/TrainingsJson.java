package dev.shopkeeper.rest.recommendation;

import dev.shopkeeper.application.recommendation.training.TrainingQueries.Progress;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Runs of training, the newest first. */
@Serdeable
record TrainingsJson(List<TrainingJson> trainings) {

    static TrainingsJson of(List<Progress> runs) {
        return new TrainingsJson(runs.stream().map(TrainingJson::of).toList());
    }
}

package dev.shopkeeper.application.recommendation.training;

class InMemoryTrainingRunsTest extends TrainingRunsContract {

    @Override
    protected TrainingRuns runs() {
        return new InMemoryTrainingRuns();
    }
}

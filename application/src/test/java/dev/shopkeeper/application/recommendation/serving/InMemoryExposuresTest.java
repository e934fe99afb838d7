package dev.shopkeeper.application.recommendation.serving;

class InMemoryExposuresTest extends ExposuresContract {

    @Override
    protected Exposures exposures() {
        return new InMemoryExposures();
    }
}

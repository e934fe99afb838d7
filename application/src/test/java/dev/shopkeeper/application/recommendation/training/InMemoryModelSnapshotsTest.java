package dev.shopkeeper.application.recommendation.training;

class InMemoryModelSnapshotsTest extends ModelSnapshotsContract {

    @Override
    protected ModelSnapshots snapshots() {
        return new InMemoryModelSnapshots();
    }
}

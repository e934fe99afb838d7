package dev.shopkeeper.application.recommendation.training;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.Conflict;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import dev.shopkeeper.domain.recommendation.UnknownModelVersion;
import java.time.InstantSource;

/** Lets an earlier version of a model serve again, or a later one. */
public final class RollBackModel {

    private final ModelSnapshots snapshots;
    private final AuditLog audit;
    private final InstantSource clock;

    public RollBackModel(ModelSnapshots snapshots, AuditLog audit, InstantSource clock) {
        this.snapshots = snapshots;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the version serve.
     *
     * @throws UnknownModelVersion when that version is not kept any more, or never was
     * @throws Conflict when a training was published at the same moment
     */
    public ModelVersion rollBack(ModelType type, long version, Caller caller) {
        ModelVersion wanted = snapshots.find(type, version).orElseThrow(() -> new UnknownModelVersion(type, version));
        if (!snapshots.activate(type, version, snapshots.active().get(type))) {
            throw new Conflict(
                    "another version of " + type.wireName() + " was published just now: look, and try again");
        }
        audit.record(
                AuditEntry.of(caller, AuditEntry.MODEL_ROLLED_BACK, type.wireName() + ":" + version, clock.instant()));
        return wanted;
    }
}

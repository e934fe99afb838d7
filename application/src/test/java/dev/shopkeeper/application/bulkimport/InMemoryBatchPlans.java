package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.ImportId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Plans for as long as a test runs. */
public final class InMemoryBatchPlans implements BatchPlans {

    private final Map<ImportId, BatchPlan> plans = new HashMap<>();

    @Override
    public synchronized void save(BatchPlan plan) {
        plans.put(plan.importId(), plan);
    }

    @Override
    public synchronized Optional<BatchPlan> find(ImportId id) {
        return Optional.ofNullable(plans.get(id));
    }

    @Override
    public synchronized void remove(ImportId id) {
        plans.remove(id);
    }
}

package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.bulkimport.ImportId;
import java.util.Optional;

/** The plan of the batch each import is at; written before the batch is carried out, so that a crash can be repaired. */
public interface BatchPlans {

    /** Keeps it in the place of the import's plan before it. */
    void save(BatchPlan plan);

    Optional<BatchPlan> find(ImportId id);

    /** Removes the import's plan; repeatable. */
    void remove(ImportId id);
}

package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.domain.task.TaskType;
import jakarta.inject.Singleton;

@Singleton
final class BulkSteppingWork extends SteppingWork {

    BulkSteppingWork(MongoDatabase database) {
        super(database);
    }

    @Override
    public TaskType type() {
        return BULK;
    }

    @Override
    public boolean isBulk() {
        return true;
    }
}

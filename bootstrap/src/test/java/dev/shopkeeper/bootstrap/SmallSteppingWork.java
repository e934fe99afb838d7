package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.domain.task.TaskType;
import jakarta.inject.Singleton;

@Singleton
final class SmallSteppingWork extends SteppingWork {

    SmallSteppingWork(MongoDatabase database) {
        super(database);
    }

    @Override
    public TaskType type() {
        return SMALL;
    }

    @Override
    public boolean isBulk() {
        return false;
    }
}

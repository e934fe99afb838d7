package dev.shopkeeper.bootstrap;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.TaskQueries;
import dev.shopkeeper.bootstrap.harness.Eventually;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Starts stepping works on a running application, and looks at what they left. */
final class SteppingTasks {

    private final RunningShopkeeper shopkeeper;

    SteppingTasks(RunningShopkeeper shopkeeper) {
        this.shopkeeper = shopkeeper;
    }

    TaskId start(TaskType type, int steps, int millis, @Nullable String owner) {
        return start(type, new Document("steps", steps).append("millis", millis), owner);
    }

    TaskId start(TaskType type, Document plan, @Nullable String owner) {
        TaskId id = new TaskId("test-" + UUID.randomUUID());
        shopkeeper.bean(MongoDatabase.class).getCollection("test_plans").insertOne(plan.append("_id", id.value()));
        shopkeeper.bean(StartTask.class).start(id, type, owner);
        return id;
    }

    Task find(TaskId id) {
        return shopkeeper.bean(TaskQueries.class).find(id).orElseThrow();
    }

    Task becomes(TaskId id, TaskStatus status, Duration limit) {
        return Eventually.becomes(limit, () -> find(id), task -> task.status() == status);
    }

    int done(TaskId id) {
        return plan(id).getInteger("done", 0);
    }

    int mostAtOnce(TaskId id) {
        return plan(id).getInteger("most_inside", 0);
    }

    int slices(TaskId id) {
        return plan(id).getInteger("slices", 0);
    }

    long traces(TaskId id) {
        return shopkeeper
                .bean(MongoDatabase.class)
                .getCollection("test_traces")
                .countDocuments(Filters.eq("task", id.value()));
    }

    private Document plan(TaskId id) {
        return Objects.requireNonNull(shopkeeper
                .bean(MongoDatabase.class)
                .getCollection("test_plans")
                .find(Filters.eq(id.value()))
                .first());
    }
}

package dev.shopkeeper.bootstrap;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.task.SliceOutcome;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.application.task.TaskWork;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/**
 * Work for tests: so many steps of so many milliseconds, each leaving a trace in the store, so that it shows whether one
 * was lost, done twice, or done by two at once. It does what its plan in {@code test_plans} says.
 */
abstract class SteppingWork implements TaskWork {

    static final TaskType SMALL = new TaskType("test_small");
    static final TaskType BULK = new TaskType("test_bulk");

    private final MongoCollection<Document> plans;
    private final MongoCollection<Document> traces;

    SteppingWork(MongoDatabase database) {
        this.plans = database.getCollection("test_plans");
        this.traces = database.getCollection("test_traces");
    }

    @Override
    public SliceOutcome runSlice(TaskRun run) {
        String id = run.taskId().value();
        Document plan = Objects.requireNonNull(plans.find(Filters.eq(id)).first());
        int steps = plan.getInteger("steps");
        enter(id);
        try {
            fail(id, plan);
            for (int step = plan.getInteger("done", 0); step < steps; step++) {
                if (run.cancelRequested()) {
                    return new SliceOutcome.Cancelled(Map.of("steps", step));
                }
                if (run.shouldYield()) {
                    return new SliceOutcome.More();
                }
                LockSupport.parkNanos(
                        Duration.ofMillis(plan.getInteger("millis")).toNanos());
                leaveTrace(id, step);
                plans.updateOne(Filters.eq(id), Updates.set("done", step + 1));
                run.progress((step + 1) * 100 / steps);
                if (step % 10 == 0) {
                    run.log(TaskRun.LogLevel.INFO, "step " + step);
                }
            }
            return new SliceOutcome.Completed(Map.of("steps", steps));
        } finally {
            plans.updateOne(Filters.eq(id), Updates.inc("inside", -1));
        }
    }

    private void fail(String id, Document plan) {
        if (plan.getInteger("failures", 0) > 0) {
            plans.updateOne(Filters.eq(id), Updates.inc("failures", -1));
            if (plan.getBoolean("bug", false)) {
                throw new IllegalStateException("a bug that names secret@example.com");
            }
            throw new Unavailable(Unavailable.Why.AWAY, "the other side is away");
        }
    }

    private void enter(String id) {
        plans.updateOne(Filters.eq(id), Updates.combine(Updates.inc("inside", 1), Updates.inc("slices", 1)));
        Document inside = Objects.requireNonNull(plans.find(Filters.eq(id)).first());
        plans.updateOne(Filters.eq(id), Updates.max("most_inside", inside.getInteger("inside")));
    }

    private void leaveTrace(String id, int step) {
        try {
            traces.insertOne(new Document("_id", id + ":" + step).append("task", id));
        } catch (MongoWriteException doneBefore) {
            traces.updateOne(Filters.eq(id + ":" + step), Updates.inc("repeats", 1), new UpdateOptions().upsert(false));
        }
    }
}

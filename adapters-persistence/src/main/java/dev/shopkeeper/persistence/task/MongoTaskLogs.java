package dev.shopkeeper.persistence.task;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import dev.shopkeeper.application.task.TaskLogLine;
import dev.shopkeeper.application.task.TaskLogs;
import dev.shopkeeper.application.task.TaskRun;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Logs of tasks in MongoDB: one document for each line, whose id is its task and number, so that of two who take the
 * same number one has to take the next.
 */
@Singleton
@MongoAdapter
class MongoTaskLogs implements TaskLogs {

    private static final String ID = "_id";
    private static final String TASK = "task";
    private static final String NUMBER = "number";
    private static final String AT = "at";
    private static final String LEVEL = "level";
    private static final String MESSAGE = "message";

    private static final int BATCH = 200;
    private static final int TRIM_EVERY = 100;

    private final MongoCollection<Document> lines;

    MongoTaskLogs(MongoDatabase database) {
        this.lines = database.getCollection("task_logs");
        Indexes.ensure(lines, Indexes.on(TASK, NUMBER));
    }

    @Override
    public long append(TaskId task, Instant at, TaskRun.LogLevel level, String message) {
        long number = newest(task) + 1;
        while (!insert(task, number, at, level, message)) {
            number++;
        }
        if (number % TRIM_EVERY == 0 && number > KEPT) {
            lines.deleteMany(and(eq(TASK, task.value()), lte(NUMBER, number - KEPT)));
        }
        return number;
    }

    private long newest(TaskId task) {
        return Optional.ofNullable(lines.find(eq(TASK, task.value()))
                        .projection(Projections.include(NUMBER))
                        .sort(descending(TASK, NUMBER))
                        .limit(1)
                        .first())
                .map(line -> line.getLong(NUMBER))
                .orElse(0L);
    }

    private boolean insert(TaskId task, long number, Instant at, TaskRun.LogLevel level, String message) {
        return Duplicates.insertIfNew(
                lines,
                new Document(ID, task.value() + ":" + number)
                        .append(TASK, task.value())
                        .append(NUMBER, number)
                        .append(AT, Date.from(at))
                        .append(LEVEL, levelName(level))
                        .append(MESSAGE, message));
    }

    @Override
    public List<TaskLogLine> last(TaskId task, int limit) {
        List<TaskLogLine> newestFirst = lines.find(eq(TASK, task.value()))
                .sort(descending(TASK, NUMBER))
                .limit(limit)
                .batchSize(BATCH)
                .map(MongoTaskLogs::toLine)
                .into(new ArrayList<>());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    @Override
    public List<TaskLogLine> after(TaskId task, long number, int limit) {
        return lines.find(and(eq(TASK, task.value()), gt(NUMBER, number)))
                .sort(ascending(TASK, NUMBER))
                .limit(limit)
                .batchSize(BATCH)
                .map(MongoTaskLogs::toLine)
                .into(new ArrayList<>());
    }

    @Override
    public void remove(Collection<TaskId> tasks) {
        if (!tasks.isEmpty()) {
            lines.deleteMany(in(TASK, tasks.stream().map(TaskId::value).toList()));
        }
    }

    private static String levelName(TaskRun.LogLevel level) {
        return switch (level) {
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR -> "error";
        };
    }

    private static TaskLogLine toLine(Document document) {
        TaskRun.LogLevel level =
                switch (document.getString(LEVEL)) {
                    case "warning" -> TaskRun.LogLevel.WARNING;
                    case "error" -> TaskRun.LogLevel.ERROR;
                    default -> TaskRun.LogLevel.INFO;
                };
        return new TaskLogLine(
                document.getLong(NUMBER), document.getDate(AT).toInstant(), level, document.getString(MESSAGE));
    }
}

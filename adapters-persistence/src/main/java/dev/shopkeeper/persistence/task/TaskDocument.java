package dev.shopkeeper.persistence.task;

import dev.shopkeeper.domain.task.Lease;
import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import dev.shopkeeper.domain.task.TaskType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A task as it is stored. */
final class TaskDocument {

    static final String ID = "_id";
    static final String TYPE = "type";
    static final String OWNER = "owner";
    static final String STATUS = "status";
    static final String CREATED_AT = "created_at";
    static final String FINISHED_AT = "finished_at";
    /** From start to end, so that means need no arithmetic over dates. */
    static final String DURATION_MS = "duration_ms";

    static final String WAITING_SINCE = "waiting_since";
    static final String LEASE_UNTIL = "lease_until";
    static final String VERSION = "version";

    private static final String STARTED_AT = "started_at";
    private static final String PROGRESS = "progress";
    private static final String ATTEMPTS = "attempts";
    private static final String SETBACKS = "setbacks";
    private static final String RESULT = "result";
    private static final String ERROR = "error";
    private static final String CANCEL_REQUESTED = "cancel_requested";
    private static final String LEASE_NODE = "lease_node";

    private TaskDocument() {}

    static String statusName(TaskStatus status) {
        return switch (status) {
            case PENDING -> "pending";
            case RUNNING -> "running";
            case COMPLETED -> "completed";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
        };
    }

    static TaskStatus status(String name) {
        for (TaskStatus status : TaskStatus.values()) {
            if (statusName(status).equals(name)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no task has the status " + name);
    }

    static Document of(Task task) {
        Document document = new Document(ID, task.id().value())
                .append(TYPE, task.type().value())
                .append(STATUS, statusName(task.status()))
                .append(PROGRESS, task.progress())
                .append(CREATED_AT, Date.from(task.createdAt()))
                .append(ATTEMPTS, task.attempts())
                .append(SETBACKS, task.setbacks())
                .append(CANCEL_REQUESTED, task.cancelRequested())
                .append(VERSION, task.version());
        appendIfPresent(document, OWNER, task.owner());
        appendIfPresent(document, STARTED_AT, date(task.startedAt()));
        appendIfPresent(document, FINISHED_AT, date(task.finishedAt()));
        appendIfPresent(document, ERROR, task.error());
        appendIfPresent(document, WAITING_SINCE, date(task.waitingSince()));
        if (task.startedAt() != null && task.finishedAt() != null) {
            document.append(
                    DURATION_MS,
                    Duration.between(task.startedAt(), task.finishedAt()).toMillis());
        }
        if (!task.result().isEmpty()) {
            document.append(RESULT, new Document(task.result()));
        }
        if (task.lease() != null) {
            document.append(LEASE_NODE, task.lease().node().value())
                    .append(LEASE_UNTIL, Date.from(task.lease().until()));
        }
        return document;
    }

    static Task toTask(Document document) {
        Instant leaseUntil = instant(document, LEASE_UNTIL);
        String leaseNode = document.getString(LEASE_NODE);
        Document result = document.get(RESULT, Document.class);
        return new Task(
                new TaskId(document.getString(ID)),
                new TaskType(document.getString(TYPE)),
                document.getString(OWNER),
                status(document.getString(STATUS)),
                document.getInteger(PROGRESS, 0),
                Objects.requireNonNull(instant(document, CREATED_AT)),
                instant(document, STARTED_AT),
                instant(document, FINISHED_AT),
                document.getInteger(ATTEMPTS, 0),
                document.getInteger(SETBACKS, 0),
                result == null ? Map.of() : plainMap(result),
                document.getString(ERROR),
                document.getBoolean(CANCEL_REQUESTED, false),
                instant(document, WAITING_SINCE),
                leaseNode == null || leaseUntil == null ? null : new Lease(new NodeId(leaseNode), leaseUntil),
                document.getLong(VERSION));
    }

    private static void appendIfPresent(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(Document document, String field) {
        Date date = document.getDate(field);
        return date == null ? null : date.toInstant();
    }

    private static Map<String, Object> plainMap(Map<String, Object> stored) {
        Map<String, Object> plain = new LinkedHashMap<>();
        stored.forEach((key, value) -> plain.put(key, plainValue(value)));
        return plain;
    }

    private static Object plainValue(Object stored) {
        return switch (stored) {
            case Document document -> plainMap(document);
            case Collection<?> values ->
                values.stream().<Object>map(TaskDocument::plainValue).toList();
            case Date date -> date.toInstant();
            default -> stored;
        };
    }
}

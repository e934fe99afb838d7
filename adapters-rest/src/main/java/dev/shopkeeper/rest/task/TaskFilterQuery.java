package dev.shopkeeper.rest.task;

import dev.shopkeeper.application.task.TaskFilter;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.task.TaskStatus;
import dev.shopkeeper.domain.task.TaskType;
import io.micronaut.http.HttpParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code status}, {@code type}, {@code user_id}, {@code from} and {@code to} from the query. */
final class TaskFilterQuery {

    private static final int DATE_LENGTH = "2026-11-22".length();

    private final HttpParameters query;
    private final List<InvalidInput.FieldError> errors = new ArrayList<>();

    private TaskFilterQuery(HttpParameters query) {
        this.query = query;
    }

    static TaskFilter read(HttpParameters query) {
        return new TaskFilterQuery(query).read();
    }

    private TaskFilter read() {
        String type = text("type");
        TaskFilter filter = new TaskFilter(
                status(), type == null ? null : new TaskType(type), text("user_id"), time("from", 0), time("to", 1));
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
        return filter;
    }

    private @Nullable TaskStatus status() {
        String text = text("status");
        if (text == null) {
            return null;
        }
        String name = text.toLowerCase(Locale.ROOT);
        TaskStatus[] all = TaskStatus.values();
        TaskStatus found = Arrays.stream(all)
                .filter(status -> TaskJson.statusName(status).equals(name))
                .findFirst()
                .orElse(null);
        if (found == null) {
            String names = String.join(
                    ", ", Arrays.stream(all).map(TaskJson::statusName).toList());
            errors.add(new InvalidInput.FieldError("status", "must be one of " + names));
        }
        return found;
    }

    /** A time, or a date that stands for its first or its last moment in UTC. */
    private @Nullable Instant time(String name, int daysAfterADate) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() == DATE_LENGTH) {
                Instant start = LocalDate.parse(text)
                        .plusDays(daysAfterADate)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
                return daysAfterADate == 0 ? start : start.minusMillis(1);
            }
            // A plus that was not encoded arrives as a space.
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            errors.add(new InvalidInput.FieldError(name, "must be a time such as 2026-11-22T08:15:30Z, or a date"));
            return null;
        }
    }

    private @Nullable String text(String name) {
        String text = query.get(name);
        return text == null || text.isBlank() ? null : text.trim();
    }
}

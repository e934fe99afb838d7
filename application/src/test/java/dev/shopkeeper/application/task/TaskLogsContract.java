package dev.shopkeeper.application.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.domain.task.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every store of task logs does. */
public abstract class TaskLogsContract {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");

    private final TaskId task = new TaskId("contract_" + UUID.randomUUID());
    private final TaskId other = new TaskId("contract_" + UUID.randomUUID());

    protected abstract TaskLogs logs();

    @AfterEach
    void removeWhatWasMade() {
        logs().remove(List.of(task, other));
    }

    @Test
    void numbersTheLinesOfEachTask() {
        assertThat(logs().append(task, NOW, TaskRun.LogLevel.INFO, "one")).isEqualTo(1);
        assertThat(logs().append(task, NOW.plusMillis(1), TaskRun.LogLevel.ERROR, "two"))
                .isEqualTo(2);
        assertThat(logs().append(other, NOW, TaskRun.LogLevel.WARNING, "else")).isEqualTo(1);
        assertThat(logs().last(task, 10))
                .containsExactly(
                        new TaskLogLine(1, NOW, TaskRun.LogLevel.INFO, "one"),
                        new TaskLogLine(2, NOW.plusMillis(1), TaskRun.LogLevel.ERROR, "two"));
    }

    @Test
    void givesTheNewestAndWhatFollows() {
        for (int i = 1; i <= 5; i++) {
            logs().append(task, NOW, TaskRun.LogLevel.INFO, "line " + i);
        }
        assertThat(numbers(logs().last(task, 2))).containsExactly(4L, 5L);
        assertThat(numbers(logs().after(task, 2, 2))).containsExactly(3L, 4L);
        assertThat(logs().after(task, 5, 2)).isEmpty();
    }

    @Test
    void forgetsTheOldestOfVeryMany() {
        int many = TaskLogs.KEPT + 250;
        for (int i = 1; i <= many; i++) {
            logs().append(task, NOW, TaskRun.LogLevel.INFO, "line");
        }
        List<Long> kept = numbers(logs().after(task, 0, many));
        assertThat(kept).hasSizeBetween(TaskLogs.KEPT, TaskLogs.KEPT + 200).endsWith((long) many);
    }

    @Test
    void losesNoLineWhenManyWrite() throws Exception {
        List<Callable<Long>> writes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            writes.add(() -> logs().append(task, NOW, TaskRun.LogLevel.INFO, "line"));
        }
        List<Long> numbers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Long> write : threads.invokeAll(writes)) {
                numbers.add(write.get());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(logs().last(task, 100)).hasSize(40);
    }

    @Test
    void removesTheLinesOfATask() {
        logs().append(task, NOW, TaskRun.LogLevel.INFO, "one");
        logs().append(other, NOW, TaskRun.LogLevel.INFO, "else");
        logs().remove(List.of(task));
        assertThat(logs().last(task, 10)).isEmpty();
        assertThat(logs().last(other, 10)).hasSize(1);
    }

    private static List<Long> numbers(List<TaskLogLine> lines) {
        return lines.stream().map(TaskLogLine::number).toList();
    }
}

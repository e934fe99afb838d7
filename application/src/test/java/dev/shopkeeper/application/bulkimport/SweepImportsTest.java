package dev.shopkeeper.application.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.task.InMemoryTasks;
import dev.shopkeeper.domain.task.NodeId;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SweepImportsTest {

    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final NodeId NODE = new NodeId("n");

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final InMemoryTasks tasks = new InMemoryTasks();
    private final InMemoryUploadedFiles files = new InMemoryUploadedFiles(() -> now);
    private final SweepImports sweep = new SweepImports(new InMemoryRejectedRows(), files, tasks, () -> now);

    @Test
    void keepsTheFileOfATaskThatWaitsHoweverLong() throws IOException {
        upload("waiting");
        tasks.add(task("waiting"));

        now = now.plus(Duration.ofDays(30));
        assertThat(sweep.sweep()).isZero();
    }

    @Test
    void letsGoOfAFileWhoseTaskWasCancelledBeforeItBegan() throws IOException {
        upload("cancelled");
        tasks.add(task("cancelled").cancelRequested(now));

        assertThat(sweep.sweep()).as("so soon").isZero();
        now = now.plus(Duration.ofHours(2));
        assertThat(sweep.sweep()).isEqualTo(1);
        assertThat(sweep.sweep()).isZero();
    }

    @Test
    void letsGoOfAFileThatNeverGotATask() throws IOException {
        upload("orphan");
        now = now.plus(Duration.ofHours(2));
        assertThat(sweep.sweep()).isEqualTo(1);
    }

    @Test
    void keepsTheFileOfAFailedTaskForSevenDays() throws IOException {
        upload("failed");
        tasks.add(task("failed").claimed(NODE, now, LEASE).failed(NODE, 0, "away", now));

        now = now.plus(Duration.ofDays(6));
        assertThat(sweep.sweep()).isZero();
        now = now.plus(Duration.ofDays(2));
        assertThat(sweep.sweep()).isEqualTo(1);
    }

    private void upload(String id) throws IOException {
        files.store(id, new ByteArrayInputStream(new byte[3]), 10);
    }

    private Task task(String id) {
        return Task.accepted(new TaskId(id), new TaskType("import"), null, now);
    }
}

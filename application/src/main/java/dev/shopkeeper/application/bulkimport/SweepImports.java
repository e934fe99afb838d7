package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.application.housekeeping.Chore;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Lets go of what imports leave behind: refused records after seven days, and files that no task will read again. A file
 * whose task has failed is kept as long as the records, because the task may be tried again.
 */
public final class SweepImports implements Chore {

    private static final Duration KEPT = Duration.ofDays(7);

    /** An upload is stored before its task is there. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    private final RejectedRows rejects;
    private final UploadedFiles files;
    private final Tasks tasks;
    private final InstantSource clock;

    public SweepImports(RejectedRows rejects, UploadedFiles files, Tasks tasks, InstantSource clock) {
        this.rejects = rejects;
        this.files = files;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "uploaded files";
    }

    @Override
    public int sweep() {
        Instant now = clock.instant();
        rejects.removeBefore(now.minus(KEPT));
        List<String> done = files.storedBefore(now.minus(LONGEST_UPLOAD)).stream()
                .filter(id -> isDone(new TaskId(id), now))
                .toList();
        done.forEach(files::delete);
        return done.size();
    }

    private boolean isDone(TaskId id, Instant now) {
        return tasks.find(id).map(task -> isDone(task, now)).orElse(true);
    }

    private static boolean isDone(Task task, Instant now) {
        Instant finished = task.finishedAt();
        boolean longAgo = finished != null && finished.isBefore(now.minus(KEPT));
        return task.status().isEnd() && (task.status() != TaskStatus.FAILED || longAgo);
    }
}

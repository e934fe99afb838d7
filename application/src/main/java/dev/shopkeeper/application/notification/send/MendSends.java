package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.task.StartTask;
import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.application.task.WakeTask;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.task.Task;
import dev.shopkeeper.domain.task.TaskId;
import dev.shopkeeper.domain.task.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sees that every send goes with its task: one whose task was never made gets it, one that was told something wakes, one
 * whose task has failed or was cancelled before anybody worked on it has failed or is cancelled too. Any node may do it
 * at any time.
 */
public final class MendSends {

    private static final int AT_ONCE = 200;

    /** A send is stored a moment before its task. */
    private static final Duration YOUNG = Duration.ofSeconds(10);

    private final SendStores stores;
    private final WrapUp wrapUp;
    private final Tasks tasks;
    private final StartTask start;
    private final WakeTask wake;
    private final InstantSource clock;

    public MendSends(SendStores stores, Tasks tasks, StartTask start, WakeTask wake, InstantSource clock) {
        this.stores = stores;
        this.wrapUp = new WrapUp(stores, clock);
        this.tasks = tasks;
        this.start = start;
        this.wake = wake;
        this.clock = clock;
    }

    public void mend() {
        List<Send> open = stores.sends().open(AT_ONCE);
        if (open.isEmpty()) {
            return;
        }
        Map<TaskId, Task> known = tasks
                .findAll(open.stream().map(MendSends::task).toList())
                .stream()
                .collect(Collectors.toMap(Task::id, Function.identity()));
        open.forEach(send -> mend(send, known.get(task(send))));
    }

    private void mend(Send send, @Nullable Task task) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (task == null) {
            if (send.createdAt().plus(YOUNG).isBefore(now)) {
                start.start(task(send), RunSend.TYPE, send.owner());
            }
        } else if (task.status() == TaskStatus.CANCELLED) {
            cancel(send, now);
        } else if (send.status().isEnd()) {
            wake.wake(task.id());
        } else if (task.status() == TaskStatus.FAILED) {
            String why = Objects.requireNonNullElse(task.error(), "its task has failed");
            stores.sends().save(send.failed(why, now).next(), List.of());
        } else if (task.sleeps(now) && !stores.sends().asked(send.id()).isEmpty()) {
            wake.wake(task.id());
        }
    }

    /** Nobody works on it, and nobody will: it is cancelled here. */
    private void cancel(Send send, Instant now) {
        SendLedger ledger = new SendLedger(stores.sends(), send);
        if (send.status() != SendStatus.CANCELLED) {
            ledger.change(open -> open.cancelled(now));
        }
        ledger.asked().forEach(ledger::carriedOut);
        boolean over = false;
        while (ledger.store() && !over) {
            over = wrapUp.isDone(ledger);
        }
    }

    private static TaskId task(Send send) {
        return new TaskId(send.id().value());
    }
}

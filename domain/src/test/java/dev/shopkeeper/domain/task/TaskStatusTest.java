package dev.shopkeeper.domain.task;

import static dev.shopkeeper.domain.task.TaskStatus.CANCELLED;
import static dev.shopkeeper.domain.task.TaskStatus.COMPLETED;
import static dev.shopkeeper.domain.task.TaskStatus.FAILED;
import static dev.shopkeeper.domain.task.TaskStatus.PENDING;
import static dev.shopkeeper.domain.task.TaskStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskStatusTest {

    private static final Map<TaskStatus, Set<TaskStatus>> TABLE = Map.of(
            PENDING, Set.of(RUNNING, CANCELLED),
            RUNNING, Set.of(PENDING, COMPLETED, FAILED, CANCELLED),
            COMPLETED, Set.of(PENDING),
            FAILED, Set.of(PENDING),
            CANCELLED, Set.of());

    @ParameterizedTest
    @EnumSource
    void becomesWhatTheTableSaysAndNothingElse(TaskStatus from) {
        for (TaskStatus to : TaskStatus.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s -> %s", from, to)
                    .isEqualTo(TABLE.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @Test
    void endsInThreeWays() {
        assertThat(TaskStatus.values()).filteredOn(TaskStatus::isEnd).containsExactly(COMPLETED, FAILED, CANCELLED);
    }
}

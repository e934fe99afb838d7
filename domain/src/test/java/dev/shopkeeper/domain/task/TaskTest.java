package dev.shopkeeper.domain.task;

import static dev.shopkeeper.domain.task.TaskStatus.CANCELLED;
import static dev.shopkeeper.domain.task.TaskStatus.COMPLETED;
import static dev.shopkeeper.domain.task.TaskStatus.FAILED;
import static dev.shopkeeper.domain.task.TaskStatus.PENDING;
import static dev.shopkeeper.domain.task.TaskStatus.RUNNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.shopkeeper.domain.account.AccountId;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final NodeId HERE = new NodeId("here");
    private static final NodeId THERE = new NodeId("there");
    private static final RetryPolicy POLICY = new RetryPolicy(3, Duration.ofSeconds(2), Duration.ofSeconds(60), 100);

    private final Task accepted = Task.accepted(new TaskId("t1"), new TaskType("knitting"), "ann", NOW);
    private final Task running = accepted.claimed(HERE, NOW, LEASE);

    @Test
    void waitsFromItsAcceptance() {
        assertThat(accepted.status()).isEqualTo(PENDING);
        assertThat(accepted.isClaimable(NOW)).isTrue();
        assertThat(accepted.version()).isZero();
    }

    @Test
    void isBegunByTheNodeThatClaimsIt() {
        assertThat(running.status()).isEqualTo(RUNNING);
        assertThat(running.startedAt()).isEqualTo(NOW);
        assertThat(running.attempts()).isEqualTo(1);
        assertThat(running.isHeldBy(HERE)).isTrue();
        assertThat(running.isHeldBy(THERE)).isFalse();
        assertThat(running.version()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> running.claimed(THERE, NOW, LEASE));
    }

    @Test
    void staysRunningWhileItMakesRoomForOthers() {
        Task waiting = running.yielded(HERE, 40, NOW.plusSeconds(5));
        assertThat(waiting.status()).isEqualTo(RUNNING);
        assertThat(waiting.waitingSince()).isEqualTo(NOW.plusSeconds(5));
        Task again = waiting.claimed(THERE, NOW.plusSeconds(6), LEASE);
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.progress()).isEqualTo(40);
        assertThat(again.isHeldBy(THERE)).isTrue();
    }

    @Test
    void neverGoesBackInProgress() {
        assertThat(running.renewed(HERE, 30, NOW, LEASE)
                        .renewed(HERE, 20, NOW, LEASE)
                        .progress())
                .isEqualTo(30);
    }

    @Test
    void waitsForAnotherNodeWhenItsOwnHasGone() {
        assertThat(running.isOrphan(NOW.plusSeconds(9))).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> running.orphaned(NOW.plusSeconds(9), POLICY));
        Task orphan = running.orphaned(NOW.plusSeconds(10), POLICY);
        assertThat(orphan.status()).isEqualTo(PENDING);
        assertThat(orphan.claimed(THERE, NOW.plusSeconds(10), LEASE).attempts()).isEqualTo(2);
        assertThat(orphan.claimed(THERE, NOW.plusSeconds(10), LEASE).startedAt())
                .isEqualTo(NOW);
    }

    @Test
    void isGivenUpWhenItWasInterruptedTooOften() {
        RetryPolicy strict = new RetryPolicy(3, Duration.ZERO, Duration.ZERO, 1);
        assertThat(running.orphaned(NOW.plusSeconds(10), strict).status()).isEqualTo(FAILED);
    }

    @Test
    void endsWithWhatItsWorkReports() {
        Task completed = running.completed(HERE, Map.of("rows", 3), NOW.plusSeconds(1));
        assertThat(completed.status()).isEqualTo(COMPLETED);
        assertThat(completed.progress()).isEqualTo(100);
        assertThat(completed.result()).containsEntry("rows", 3);
        assertThat(completed.finishedAt()).isEqualTo(NOW.plusSeconds(1));
        assertThat(completed.lease()).isNull();
    }

    @Test
    void takesNothingFromANodeThatHasLostIt() {
        assertThatIllegalStateException().isThrownBy(() -> running.completed(THERE, Map.of(), NOW));
        assertThatIllegalStateException().isThrownBy(() -> running.renewed(THERE, 1, NOW, LEASE));
        assertThatIllegalStateException().isThrownBy(() -> running.yielded(THERE, 1, NOW));
    }

    @Test
    void isTriedAgainWithGrowingPausesAndThenFails() {
        Task first = running.setBack(HERE, 10, "the store is away", NOW, POLICY);
        assertThat(first.status()).isEqualTo(PENDING);
        assertThat(first.waitingSince()).isEqualTo(NOW.plusSeconds(2));
        assertThat(first.isClaimable(NOW.plusSeconds(1))).isFalse();
        assertThat(first.error()).isEqualTo("the store is away");

        Instant later = NOW.plusSeconds(10);
        Task second = first.claimed(HERE, later, LEASE).setBack(HERE, 10, "still away", later, POLICY);
        assertThat(second.waitingSince()).isEqualTo(later.plusSeconds(4));

        Task third = second.claimed(HERE, later.plusSeconds(4), LEASE).setBack(HERE, 10, "away", later, POLICY);
        assertThat(third.status()).isEqualTo(FAILED);
        assertThat(third.progress()).isEqualTo(10);
    }

    @Test
    void forgetsSetbacksOnceItGotOn() {
        Task again = running.setBack(HERE, 10, "away", NOW, POLICY)
                .claimed(HERE, NOW.plusSeconds(2), LEASE)
                .yielded(HERE, 20, NOW.plusSeconds(3));
        assertThat(again.setbacks()).isZero();
    }

    @Test
    void endsAtOnceWhenCancelledBeforeItBegan() {
        assertThat(accepted.cancelRequested(NOW).status()).isEqualTo(CANCELLED);
    }

    @Test
    void letsItsWorkStopWhenCancelledLater() {
        Task asked = running.cancelRequested(NOW);
        assertThat(asked.status()).isEqualTo(RUNNING);
        assertThat(asked.cancelRequested()).isTrue();
        Task stopped = asked.stopped(HERE, 50, Map.of("rows", 5), NOW.plusSeconds(1));
        assertThat(stopped.status()).isEqualTo(CANCELLED);
        assertThat(stopped.result()).containsEntry("rows", 5);
    }

    @Test
    void doesNotWaitOutAPauseOnceCancelled() {
        Task paused = running.setBack(HERE, 0, "away", NOW, POLICY).cancelRequested(NOW.plusMillis(1));
        assertThat(paused.status()).isEqualTo(PENDING);
        assertThat(paused.isClaimable(NOW.plusMillis(1))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void refusesToCancelWhatHasEnded(TaskStatus status) {
        Task task = in(status);
        if (status.isEnd()) {
            assertThatExceptionOfType(TaskNotCancellable.class)
                    .isThrownBy(() -> task.cancelRequested(NOW))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("TASK_NOT_CANCELLABLE"));
        } else {
            assertThat(task.cancelRequested(NOW).cancelRequested()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void triesAgainOnlyWhatHasFailed(TaskStatus status) {
        Task task = in(status);
        if (status == FAILED) {
            Task again = task.retried(NOW);
            assertThat(again.status()).isEqualTo(PENDING);
            assertThat(again.error()).isNull();
            assertThat(again.finishedAt()).isNull();
            assertThat(again.progress()).isEqualTo(10);
        } else {
            assertThatExceptionOfType(TaskNotRetryable.class).isThrownBy(() -> task.retried(NOW));
        }
    }

    /** Every method in every status: what comes out is a step of the table, or a refusal that changes nothing. */
    @ParameterizedTest
    @EnumSource
    void moveOnlyAlongTheTable(TaskStatus from) {
        Map<String, UnaryOperator<Task>> moves = new LinkedHashMap<>();
        moves.put("claimed", t -> t.claimed(HERE, NOW, LEASE));
        moves.put("renewed", t -> t.renewed(HERE, 5, NOW, LEASE));
        moves.put("yielded", t -> t.yielded(HERE, 5, NOW));
        moves.put("completed", t -> t.completed(HERE, Map.of(), NOW));
        moves.put("stopped", t -> t.stopped(HERE, 5, Map.of(), NOW));
        moves.put("failed", t -> t.failed(HERE, 5, "no", NOW));
        moves.put("setBack", t -> t.setBack(HERE, 5, "no", NOW, POLICY));
        moves.put("orphaned", t -> t.orphaned(NOW.plus(LEASE), POLICY));
        moves.put("cancelRequested", t -> t.cancelRequested(NOW));
        moves.put("retried", t -> t.retried(NOW));
        Task task = in(from);
        moves.forEach((name, move) -> {
            try {
                Task next = move.apply(task);
                assertThat(next.status() == from || from.mayBecome(next.status()))
                        .as("%s: %s -> %s", name, from, next.status())
                        .isTrue();
                assertThat(next.version()).isEqualTo(task.version() + 1);
            } catch (IllegalStateException | TaskNotCancellable | TaskNotRetryable refused) {
                assertThat(refused).isNotNull();
            }
        });
    }

    @Test
    void isSeenByItsOwnerAndByAdmins() {
        Task own = Task.accepted(new TaskId("t"), new TaskType("x"), "acc1", NOW);
        assertThat(own.isVisibleTo(new Caller("acc1", Set.of(Role.SUPPORT), new AccountId("acc1"), null)))
                .isTrue();
        assertThat(own.isVisibleTo(new Caller("acc2", Set.of(Role.ADMIN), new AccountId("acc2"), null)))
                .isTrue();
        assertThat(own.isVisibleTo(new Caller("acc2", Set.of(Role.SUPPORT), new AccountId("acc2"), null)))
                .isFalse();
    }

    @Test
    void isNotSeenByAForeignSubjectThatBearsTheOwnersId() {
        Task own = Task.accepted(new TaskId("t"), new TaskType("x"), "acc1", NOW);
        assertThat(own.isVisibleTo(new Caller("acc1", Set.of(Role.CUSTOMER), null, new CustomerId("c9"))))
                .isFalse();
    }

    @Test
    void refusesStatesThatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Task(
                        accepted.id(),
                        accepted.type(),
                        null,
                        COMPLETED,
                        100,
                        NOW,
                        NOW,
                        null,
                        1,
                        0,
                        Map.of(),
                        null,
                        false,
                        null,
                        null,
                        3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Task(
                        accepted.id(),
                        accepted.type(),
                        null,
                        PENDING,
                        101,
                        NOW,
                        null,
                        null,
                        0,
                        0,
                        Map.of(),
                        null,
                        false,
                        NOW,
                        null,
                        3));
    }

    private Task in(TaskStatus status) {
        return switch (status) {
            case PENDING -> accepted;
            case RUNNING -> running;
            case COMPLETED -> running.completed(HERE, Map.of(), NOW);
            case FAILED -> running.failed(HERE, 10, "no", NOW);
            case CANCELLED -> accepted.cancelRequested(NOW);
        };
    }
}

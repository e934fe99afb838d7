package dev.shopkeeper.application.task;

import dev.shopkeeper.domain.task.RetryPolicy;
import java.time.Duration;

/**
 * How tasks are run.
 *
 * @param places     how many tasks a node works on at once
 * @param bulkPlaces how many of them may be bulk work: at least two places stay for the small
 * @param lease      how long a node that is silent keeps its tasks; longer than clocks of nodes may differ
 * @param renewEvery how often a lease is renewed
 * @param bulkTurn   how long bulk work goes on before it makes room for other bulk work
 * @param retention  how long ended tasks are kept
 */
public record TaskLimits(
        int places,
        int bulkPlaces,
        Duration lease,
        Duration renewEvery,
        Duration bulkTurn,
        Duration retention,
        RetryPolicy retries) {

    public static final TaskLimits DEFAULT = new TaskLimits(
            8,
            2,
            Duration.ofSeconds(10),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofDays(30),
            RetryPolicy.DEFAULT);

    public TaskLimits {
        if (bulkPlaces < 1 || bulkPlaces > places - 2) {
            throw new IllegalArgumentException(
                    "bulk work needs a place, and leaves two: " + bulkPlaces + " of " + places);
        }
        if (renewEvery.multipliedBy(2).compareTo(lease) > 0) {
            throw new IllegalArgumentException("a lease outlives at least two renewals");
        }
    }

    public TaskLimits withPlaces(int all, int bulk) {
        return new TaskLimits(all, bulk, lease, renewEvery, bulkTurn, retention, retries);
    }
}

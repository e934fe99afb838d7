package dev.shopkeeper.domain.task;

import java.time.Instant;

/** The right of one node to work on a task, for as long as it keeps renewing it. */
public record Lease(NodeId node, Instant until) {

    public boolean isHeldBy(NodeId other) {
        return node.equals(other);
    }

    public boolean hasRunOut(Instant now) {
        return !now.isBefore(until);
    }
}

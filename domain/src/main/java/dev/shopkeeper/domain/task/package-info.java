/**
 * Work that outlives the request that asked for it.
 *
 * <p>A {@link dev.shopkeeper.domain.task.Task} waits, is claimed by one node under a
 * {@link dev.shopkeeper.domain.task.Lease}, is worked on in slices and ends. Which status may follow which stands
 * in {@link dev.shopkeeper.domain.task.TaskStatus#mayBecome}. Between two slices a task that makes room for others stays
 * {@code running} and only gives up its lease: to those who watch it, it never went back. It falls back to
 * {@code pending} when its node has gone, when it waits before another try, and when its feature has something new for
 * a task that had ended: a send whose failed e-mails are tried again.
 */
@NullMarked
package dev.shopkeeper.domain.task;

import org.jspecify.annotations.NullMarked;

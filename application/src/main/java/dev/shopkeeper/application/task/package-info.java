/**
 * Runs work that outlives its request: any feature brings a {@link dev.shopkeeper.application.task.TaskWork}, and
 * nothing here knows which.
 *
 * <p>A task is claimed by a version-guarded write that gives its node a short lease; a node renews the leases of all it
 * runs with one steady beat, so a work that is busy or blocked loses nothing, and a node that dies is noticed by the
 * lease alone. The same beat brings cancellation in and progress out, and asks a bulk work to make room when another
 * waits. Small work always finds a place: bulk work never holds them all.
 *
 * <p>Nothing here has threads: {@link dev.shopkeeper.application.task.RunTask},
 * {@link dev.shopkeeper.application.task.KeepLeases} and {@link dev.shopkeeper.application.task.RecoverOrphans} are
 * steps that an adapter calls in time.
 */
@NullMarked
package dev.shopkeeper.application.task;

import org.jspecify.annotations.NullMarked;

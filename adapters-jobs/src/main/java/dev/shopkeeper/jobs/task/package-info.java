/**
 * How tasks get onto threads.
 *
 * <p>{@link dev.shopkeeper.jobs.task.TaskWorkers} runs what waits, on platform threads: work that computes must not
 * take the carriers of the virtual threads that answer requests. It is woken at once by a task that is accepted here, and
 * looks for others every second. JobRunr brings a task to some worker node besides, by a job that carries only the
 * task's id, and does what is due by the calendar. Which of them comes first does not matter: a task is claimed once.
 *
 * <p>JobRunr is not left to run the work itself. It polls every 5 s at best, notices a dead node after 20 s at best and
 * then spends a retry, keeps what a job tells inside the job's own document, cancels by interrupt, and stops for good
 * after a few failures of the store; so {@link dev.shopkeeper.jobs.task.JobRunrServer} also starts it again.
 */
@NullMarked
package dev.shopkeeper.jobs.task;

import org.jspecify.annotations.NullMarked;

package dev.shopkeeper.application.task;

import java.time.Instant;

/** One line of a task's log. */
public record TaskLogLine(long number, Instant at, TaskRun.LogLevel level, String message) {}

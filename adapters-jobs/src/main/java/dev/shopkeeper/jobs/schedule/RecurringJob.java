package dev.shopkeeper.jobs.schedule;

import org.jobrunr.jobs.lambdas.JobRequest;

/**
 * A job that comes by the clock, on one of the nodes each time. Each feature that has one brings a bean.
 *
 * @param id its name for ever
 * @param schedule a cron expression, in UTC, or an ISO-8601 duration
 */
public record RecurringJob(String id, String schedule, JobRequest request) {}

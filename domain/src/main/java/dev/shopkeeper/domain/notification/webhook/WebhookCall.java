package dev.shopkeeper.domain.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event that one hook is to hear of, and how that went.
 *
 * @param id       {@code <hook>:<event>}; a hook sees it at each try, so that it knows a repeat
 * @param attempts how often it was tried
 * @param due      when it is tried next; while somebody tries it, until when nobody else does
 * @param answered the status of the hook's last answer; null when it gave none
 * @param error    what went wrong the last time, in our words; null when nothing did
 * @param took     how long the last try took; null before the first
 * @param endedAt  when it was delivered or given up; null before
 */
public record WebhookCall(
        String id,
        WebhookId hook,
        Event event,
        CallStatus status,
        int attempts,
        Instant createdAt,
        Instant due,
        @Nullable Integer answered,
        @Nullable String error,
        @Nullable Duration took,
        @Nullable Instant endedAt) {

    /**
     * The waits between the tries: the first comes at once, the eleventh and last about a day later.
     */
    public static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    public static final int MAX_ATTEMPTS = WAITS.size() + 1;

    /** After so long it is given up, however often it was tried. */
    public static final Duration LONGEST_WAIT = Duration.ofDays(2);

    /** Why a call was given up that was never tried. */
    public static final String TOO_OLD = "its turn did not come within two days";

    public WebhookCall {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        due = due.truncatedTo(ChronoUnit.MILLIS);
        endedAt = endedAt == null ? null : endedAt.truncatedTo(ChronoUnit.MILLIS);
        took = took == null ? null : took.truncatedTo(ChronoUnit.MILLIS);
    }

    /** One that was not tried yet. */
    public static WebhookCall owed(WebhookId hook, Event event, Instant now) {
        return new WebhookCall(
                hook.value() + ":" + event.id(), hook, event, CallStatus.PENDING, 0, now, now, null, null, null, null);
    }

    /** What a hook did with a call. */
    public sealed interface Outcome {

        Duration took();

        /** It took it. */
        record Taken(int status, Duration took) implements Outcome {}

        /** It did not; the status is null when it did not even answer. */
        record NotTaken(@Nullable Integer status, String why, Duration took) implements Outcome {}
    }

    /**
     * How it stands after a try.
     *
     * @param jitter from 0 to 1: how much is added to the wait, up to a quarter of it
     */
    public WebhookCall tried(Outcome outcome, Instant now, double jitter) {
        int tried = attempts + 1;
        return switch (outcome) {
            case Outcome.Taken(int answer, Duration time) ->
                after(CallStatus.DELIVERED, tried, due, answer, null, time, now);
            case Outcome.NotTaken(Integer answer, String why, Duration time) ->
                tried >= MAX_ATTEMPTS
                        ? after(CallStatus.FAILED, tried, due, answer, why, time, now)
                        : after(CallStatus.PENDING, tried, now.plus(wait(tried, jitter)), answer, why, time, null);
        };
    }

    /** The same, to be tried at another time. */
    public WebhookCall dueAt(Instant other) {
        return new WebhookCall(id, hook, event, status, attempts, createdAt, other, answered, error, took, endedAt);
    }

    /** How it stands when it has waited for too long. */
    public WebhookCall givenUp(Instant now) {
        String why = error == null ? TOO_OLD : error;
        return new WebhookCall(id, hook, event, CallStatus.FAILED, attempts, createdAt, due, answered, why, took, now);
    }

    /** How it stands after the only try it gets. */
    public WebhookCall triedOnce(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Taken(int answer, Duration time) ->
                after(CallStatus.DELIVERED, 1, due, answer, null, time, now);
            case Outcome.NotTaken(Integer answer, String why, Duration time) ->
                after(CallStatus.FAILED, 1, due, answer, why, time, now);
        };
    }

    private static Duration wait(int tried, double jitter) {
        Duration wait = WAITS.get(tried - 1);
        return wait.plusMillis((long) (wait.toMillis() / 4.0 * jitter));
    }

    private WebhookCall after(
            CallStatus next,
            int tried,
            Instant nextDue,
            @Nullable Integer answer,
            @Nullable String why,
            Duration time,
            @Nullable Instant end) {
        return new WebhookCall(id, hook, event, next, tried, createdAt, nextDue, answer, why, time, end);
    }
}

package dev.shopkeeper.rest.notification.send;

import dev.shopkeeper.application.notification.send.SendQueries.Figures;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendTally;
import dev.shopkeeper.domain.notification.send.UnknownSend;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a send stands, on the wire. */
@Serdeable
record SendJson(
        String jobId,
        String status,
        int progress,
        long recipients,
        long queued,
        long sending,
        long uncertain,
        long sent,
        long failed,
        long skipped,
        long opened,
        long clicked,
        long unsubscribed,
        String customerId,
        String notificationConfigId,
        long configVersion,
        Map<String, String> filter,
        int batchSize,
        @Nullable Double ratePerSecond,
        String onUncertain,
        @Nullable Instant sendAt,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String error,
        String deliveriesUrl) {

    static SendJson of(Figures figures) {
        Send send = figures.send();
        SendTally tally = send.tally();
        return new SendJson(
                send.id().value(),
                send.status().name().toLowerCase(Locale.ROOT),
                send.progress(),
                send.recipients(),
                tally.queued(),
                tally.sending(),
                tally.uncertain(),
                tally.sent(),
                tally.failed(),
                tally.skipped(),
                figures.engagement().opened(),
                figures.engagement().clicked(),
                figures.engagement().unsubscribed(),
                send.audience(),
                send.config().value(),
                send.configVersion(),
                send.filter(),
                send.options().batchSize(),
                send.options().ratePerSecond(),
                send.options().onUncertain().name().toLowerCase(Locale.ROOT),
                send.sendAt(),
                send.createdAt(),
                send.startedAt(),
                send.finishedAt(),
                send.error(),
                "/notifications/deliveries?job_id=" + send.id());
    }

    /** Reads an id from a path or a query; what can be none is none of ours. */
    static SendId idOf(String text) {
        if (text.isBlank() || text.length() > SendId.MAX_LENGTH || text.indexOf(':') >= 0) {
            throw new UnknownSend();
        }
        return new SendId(text);
    }

    static String linkTo(SendId id) {
        return "/notifications/sends/" + id;
    }
}

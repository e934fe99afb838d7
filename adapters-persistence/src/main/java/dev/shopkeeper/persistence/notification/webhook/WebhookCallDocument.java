package dev.shopkeeper.persistence.notification.webhook;

import dev.shopkeeper.domain.notification.webhook.CallStatus;
import dev.shopkeeper.domain.notification.webhook.Event;
import dev.shopkeeper.domain.notification.webhook.EventType;
import dev.shopkeeper.domain.notification.webhook.WebhookCall;
import dev.shopkeeper.domain.notification.webhook.WebhookId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A call as it is stored. Its facts are a document whose field names are ours, not anybody's input. */
final class WebhookCallDocument {

    static final String ID = "_id";
    static final String HOOK = "hook_id";
    static final String STATUS = "status";
    static final String CREATED_AT = "created_at";
    static final String DUE = "due";
    static final String ERROR = "error";
    static final String ENDED_AT = "ended_at";

    /** Whoever makes it now. */
    static final String CLAIM = "claim";

    private static final String EVENT = "event_id";
    private static final String TYPE = "type";
    private static final String FACTS = "facts";
    private static final String HAPPENED_AT = "happened_at";
    private static final String ATTEMPTS = "attempts";
    private static final String ANSWERED = "answered";
    private static final String TOOK_MS = "took_ms";

    private WebhookCallDocument() {}

    static Document of(WebhookCall call) {
        Document document = new Document(ID, call.id())
                .append(HOOK, call.hook().value())
                .append(EVENT, call.event().id())
                .append(TYPE, call.event().type().word())
                .append(
                        FACTS,
                        new Document(
                                new LinkedHashMap<String, Object>(call.event().facts())))
                .append(HAPPENED_AT, Date.from(call.event().at()))
                .append(STATUS, word(call.status()))
                .append(ATTEMPTS, call.attempts())
                .append(CREATED_AT, Date.from(call.createdAt()))
                .append(DUE, Date.from(call.due()));
        append(document, ANSWERED, call.answered());
        append(document, ERROR, call.error());
        append(document, TOOK_MS, call.took() == null ? null : call.took().toMillis());
        append(document, ENDED_AT, call.endedAt() == null ? null : Date.from(call.endedAt()));
        return document;
    }

    private static void append(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.append(field, value);
        }
    }

    static WebhookCall toCall(Document from) {
        Long took = from.getLong(TOOK_MS);
        Map<String, String> facts = new LinkedHashMap<>();
        from.get(FACTS, Document.class).forEach((name, value) -> facts.put(name, String.valueOf(value)));
        return new WebhookCall(
                from.getString(ID),
                new WebhookId(from.getString(HOOK)),
                new Event(
                        from.getString(EVENT),
                        EventType.named(from.getString(TYPE)).orElseThrow(),
                        facts,
                        from.getDate(HAPPENED_AT).toInstant()),
                CallStatus.valueOf(from.getString(STATUS).toUpperCase(Locale.ROOT)),
                from.getInteger(ATTEMPTS),
                from.getDate(CREATED_AT).toInstant(),
                from.getDate(DUE).toInstant(),
                from.getInteger(ANSWERED),
                from.getString(ERROR),
                took == null ? null : Duration.ofMillis(took),
                instant(from.getDate(ENDED_AT)));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    static String word(CallStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

package dev.shopkeeper.persistence.notification.send;

import dev.shopkeeper.domain.notification.send.OnUncertain;
import dev.shopkeeper.domain.notification.send.Send;
import dev.shopkeeper.domain.notification.send.SendCommand;
import dev.shopkeeper.domain.notification.send.SendId;
import dev.shopkeeper.domain.notification.send.SendOptions;
import dev.shopkeeper.domain.notification.send.SendStatus;
import dev.shopkeeper.domain.notification.send.SendTally;
import dev.shopkeeper.domain.notification.template.ConfigId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How a send is stored, with the commands that were left with it. */
final class SendDocument {

    static final String ID = "_id";
    static final String STATUS = "status";
    static final String CREATED_AT = "created_at";
    static final String VERSION = "version";
    static final String ASKED = "asked";
    static final String OPEN = "open";
    private static final String KEY = "k";
    private static final String VALUE = "v";

    private SendDocument() {}

    static Document of(Send send) {
        return new Document(ID, send.id().value()).append(ASKED, List.of()).append(OPEN, true);
    }

    /** Everything but the commands. */
    static Document state(Send send) {
        SendTally tally = send.tally();
        return new Document("config", send.config().value())
                .append("config_version", send.configVersion())
                .append("owner", send.owner())
                .append("audience", send.audience())
                .append("filter", pairs(send.filter()))
                .append("data", pairs(send.data()))
                .append("batch_size", send.options().batchSize())
                .append("rate_per_second", send.options().ratePerSecond())
                .append("on_uncertain", word(send.options().onUncertain()))
                .append("send_at", date(send.sendAt()))
                .append(STATUS, word(send.status()))
                .append("laid_out", send.laidOut())
                .append("queued", tally.queued())
                .append("sending", tally.sending())
                .append("uncertain", tally.uncertain())
                .append("sent", tally.sent())
                .append("failed", tally.failed())
                .append("skipped", tally.skipped())
                .append("setbacks", send.setbacks())
                .append("in_hand", send.inHand())
                .append("error", send.error())
                .append(CREATED_AT, Date.from(send.createdAt()))
                .append("started_at", date(send.startedAt()))
                .append("finished_at", date(send.finishedAt()))
                .append(VERSION, send.version());
    }

    static Send toSend(Document from) {
        Map<String, String> filter = new LinkedHashMap<>();
        values(from.getList("filter", Document.class)).forEach((key, value) -> filter.put(key, String.valueOf(value)));
        return new Send(
                new SendId(from.getString(ID)),
                new ConfigId(from.getString("config")),
                from.getLong("config_version"),
                from.getString("owner"),
                from.getString("audience"),
                filter,
                values(from.getList("data", Document.class)),
                new SendOptions(
                        from.getInteger("batch_size"),
                        from.getDouble("rate_per_second"),
                        OnUncertain.valueOf(from.getString("on_uncertain").toUpperCase(Locale.ROOT))),
                instant(from.getDate("send_at")),
                status(from.getString(STATUS)),
                from.getLong("laid_out"),
                new SendTally(
                        from.getLong("queued"),
                        from.getLong("sending"),
                        from.getLong("uncertain"),
                        from.getLong("sent"),
                        from.getLong("failed"),
                        from.getLong("skipped")),
                from.getInteger("setbacks"),
                from.getBoolean("in_hand"),
                from.getString("error"),
                from.getDate(CREATED_AT).toInstant(),
                instant(from.getDate("started_at")),
                instant(from.getDate("finished_at")),
                from.getLong(VERSION));
    }

    static Document command(SendCommand command) {
        return new Document("id", command.id()).append("kind", word(command.kind()));
    }

    static List<SendCommand> commands(Document from) {
        List<SendCommand> commands = new ArrayList<>();
        for (Document one : from.getList(ASKED, Document.class)) {
            commands.add(new SendCommand(
                    one.getString("id"),
                    SendCommand.Kind.valueOf(one.getString("kind").toUpperCase(Locale.ROOT))));
        }
        return commands;
    }

    /** Names that people chose are no names of fields: a field's name may not hold everything. */
    private static List<Document> pairs(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> new Document(KEY, entry.getKey()).append(VALUE, stored(entry.getValue())))
                .toList();
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> named = new LinkedHashMap<>();
                map.forEach((key, inner) -> named.put(String.valueOf(key), inner));
                yield new Document("map", pairs(named));
            }
            case List<?> list ->
                new Document("list", list.stream().map(SendDocument::stored).toList());
            case null, default -> value;
        };
    }

    private static Map<String, Object> values(List<Document> pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Document pair : pairs) {
            Object value = value(pair.get(VALUE));
            if (value != null) {
                map.put(pair.getString(KEY), value);
            }
        }
        return map;
    }

    private static @Nullable Object value(@Nullable Object stored) {
        if (!(stored instanceof Document document)) {
            return stored;
        }
        if (document.containsKey("map")) {
            return values(document.getList("map", Document.class));
        }
        return document.getList("list", Object.class).stream()
                .map(SendDocument::value)
                .filter(Objects::nonNull)
                .toList();
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static SendStatus status(String word) {
        return SendStatus.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Date date(@Nullable Instant instant) {
        return instant == null ? null : Date.from(instant);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}

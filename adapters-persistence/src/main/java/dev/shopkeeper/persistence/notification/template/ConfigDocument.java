package dev.shopkeeper.persistence.notification.template;

import dev.shopkeeper.application.notification.template.ConfigOrder;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.DeclaredVariable;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import java.util.Date;
import org.bson.Document;

/** A config as it is stored: the latest under its own id, each version under id and version. */
final class ConfigDocument {

    static final String ID = "_id";
    static final String CONFIG = "config";
    static final String VERSION = "version";
    static final String NAME_FOLDED = "name_folded";
    static final String DELETED = "deleted";
    static final String CREATED_AT = "created_at";
    static final String UPDATED_AT = "updated_at";

    private ConfigDocument() {}

    static String versionId(ConfigId id, long version) {
        return id.value() + ":" + version;
    }

    static Document latest(NotificationConfig config) {
        return fields(config.id().value(), config);
    }

    static Document version(NotificationConfig config) {
        return fields(versionId(config.id(), config.version()), config);
    }

    private static Document fields(String id, NotificationConfig config) {
        Document document = new Document(ID, id)
                .append(CONFIG, config.id().value())
                .append(VERSION, config.version())
                .append("name", config.name())
                .append(NAME_FOLDED, ConfigOrder.foldedName(config))
                .append("content", of(config.content()))
                .append(
                        "variants",
                        config.variants().stream().map(ConfigDocument::of).toList())
                .append(
                        "variables",
                        config.variables().stream().map(ConfigDocument::of).toList())
                .append("track", config.track())
                .append(CREATED_AT, Date.from(config.createdAt()))
                .append(UPDATED_AT, Date.from(config.updatedAt()));
        return config.deleted() ? document.append(DELETED, true) : document;
    }

    static NotificationConfig toConfig(Document from) {
        return new NotificationConfig(
                new ConfigId(from.getString(CONFIG)),
                from.getLong(VERSION),
                from.getString("name"),
                toContent(from.get("content", Document.class)),
                from.getList("variants", Document.class).stream()
                        .map(ConfigDocument::toContent)
                        .toList(),
                from.getList("variables", Document.class).stream()
                        .map(variable ->
                                new DeclaredVariable(variable.getString("name"), variable.getString("default")))
                        .toList(),
                from.getBoolean("track"),
                from.getBoolean(DELETED, false),
                from.getDate(CREATED_AT).toInstant(),
                from.getDate(UPDATED_AT).toInstant());
    }

    private static Document of(Content content) {
        return new Document("language", content.language())
                .append("subject", content.subject())
                .append("html", content.html())
                .append("text", content.text());
    }

    private static Content toContent(Document from) {
        return new Content(
                from.getString("language"), from.getString("subject"), from.getString("html"), from.getString("text"));
    }

    private static Document of(DeclaredVariable variable) {
        return new Document("name", variable.name()).append("default", variable.fallback());
    }
}

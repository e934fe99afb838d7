package dev.shopkeeper.persistence.notification.template;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import dev.shopkeeper.application.notification.template.ConfigOrder;
import dev.shopkeeper.application.notification.template.NotificationConfigs;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.SortedPages;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Notification configs in {@code notification_configs} and {@code notification_config_versions}. */
@Singleton
@MongoAdapter
class MongoNotificationConfigs implements NotificationConfigs {

    private static final List<Bson> NOT_DELETED = List.of(Filters.ne(ConfigDocument.DELETED, true));

    private final MongoCollection<Document> latest;
    private final MongoCollection<Document> versions;
    private final SortedPages<Document> pages;

    MongoNotificationConfigs(MongoDatabase database) {
        latest = database.getCollection("notification_configs");
        versions = database.getCollection("notification_config_versions");
        Indexes.ensure(
                latest,
                Indexes.on(ConfigDocument.CREATED_AT, ConfigDocument.ID),
                Indexes.on(ConfigDocument.UPDATED_AT, ConfigDocument.ID),
                Indexes.on(ConfigDocument.NAME_FOLDED, ConfigDocument.ID));
        pages = new SortedPages<>(database, latest);
    }

    @Override
    public Optional<NotificationConfig> find(ConfigId id) {
        return one(latest, id.value());
    }

    @Override
    public Optional<NotificationConfig> find(ConfigId id, long version) {
        return one(versions, ConfigDocument.versionId(id, version));
    }

    private static Optional<NotificationConfig> one(MongoCollection<Document> in, String id) {
        return Optional.ofNullable(in.find(Filters.eq(ConfigDocument.ID, id))
                        .limit(1)
                        .batchSize(2)
                        .first())
                .map(ConfigDocument::toConfig);
    }

    @Override
    public boolean write(NotificationConfig config) {
        if (config.version() > 1 && find(config.id(), config.version() - 1).isEmpty()) {
            return false;
        }
        boolean written = Duplicates.insertIfNew(versions, ConfigDocument.version(config));
        Optional<NotificationConfig> stored = written ? Optional.of(config) : find(config.id(), config.version());
        stored.ifPresent(this::bringUpToDate);
        return written;
    }

    /** Puts a version in the place of the one before it; where that is not there any more, somebody else did. */
    private void bringUpToDate(NotificationConfig config) {
        Document copy = ConfigDocument.latest(config);
        if (config.version() == 1) {
            Duplicates.insertIfNew(latest, copy);
        } else {
            latest.replaceOne(
                    Filters.and(
                            Filters.eq(ConfigDocument.ID, config.id().value()),
                            Filters.eq(ConfigDocument.VERSION, config.version() - 1)),
                    copy);
        }
    }

    @Override
    public Page<NotificationConfig> list(PageRequest page) {
        ConfigOrder order = ConfigOrder.of(page.sort());
        return pages.page(NOT_DELETED, page, sorted(order), () -> pages.count(NOT_DELETED))
                .map(ConfigDocument::toConfig);
    }

    private static SortedPages.Order<Document> sorted(ConfigOrder order) {
        String field =
                switch (order.by()) {
                    case CREATED_AT -> ConfigDocument.CREATED_AT;
                    case UPDATED_AT -> ConfigDocument.UPDATED_AT;
                    case NAME -> ConfigDocument.NAME_FOLDED;
                };
        return new SortedPages.Order<>(
                order.text(),
                field,
                order.descending(),
                cursor -> value(order, cursor),
                document -> order.cursor(ConfigDocument.toConfig(document)));
    }

    private static Object value(ConfigOrder order, Cursor cursor) {
        return order.by() == ConfigOrder.Field.NAME ? cursor.value() : SortedPages.moment(cursor);
    }
}

package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Notification configs for as long as a test runs. */
public final class InMemoryNotificationConfigs implements NotificationConfigs {

    private final Map<ConfigId, TreeMap<Long, NotificationConfig>> byId = new HashMap<>();

    @Override
    public synchronized Optional<NotificationConfig> find(ConfigId id) {
        return Optional.ofNullable(byId.get(id))
                .map(versions -> versions.lastEntry().getValue());
    }

    @Override
    public synchronized Optional<NotificationConfig> find(ConfigId id, long version) {
        return Optional.ofNullable(byId.get(id)).map(versions -> versions.get(version));
    }

    @Override
    public synchronized boolean write(NotificationConfig config) {
        long now = find(config.id()).map(NotificationConfig::version).orElse(0L);
        if (config.version() != now + 1) {
            return false;
        }
        byId.computeIfAbsent(config.id(), id -> new TreeMap<>()).put(config.version(), config);
        return true;
    }

    @Override
    public synchronized Page<NotificationConfig> list(PageRequest page) {
        ConfigOrder order = ConfigOrder.of(page.sort());
        Comparator<NotificationConfig> full =
                ascending(order).thenComparing(config -> config.id().value());
        List<NotificationConfig> all = byId.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .filter(Predicate.not(NotificationConfig::deleted))
                .sorted(order.descending() ? full.reversed() : full)
                .toList();
        int from = page.after() == null ? page.offset() : behind(all, Cursor.decode(page.after(), order.text()));
        List<NotificationConfig> items =
                all.stream().skip(from).limit(page.pageSize()).toList();
        String next = from + items.size() < all.size() && !items.isEmpty()
                ? order.cursor(items.getLast()).encoded()
                : null;
        return new Page<>(items, page.page(), page.pageSize(), all.size(), next);
    }

    private static Comparator<NotificationConfig> ascending(ConfigOrder order) {
        return switch (order.by()) {
            case CREATED_AT -> Comparator.comparing(NotificationConfig::createdAt);
            case UPDATED_AT -> Comparator.comparing(NotificationConfig::updatedAt);
            case NAME -> Comparator.comparing(ConfigOrder::foldedName);
        };
    }

    private static int behind(List<NotificationConfig> all, Cursor cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().value().equals(cursor.id())) {
                return i + 1;
            }
        }
        throw Cursor.broken();
    }
}

package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.Optional;

/**
 * All notification configs in all their versions. A version, once written, never changes and never goes; a write is
 * atomic and survives a crash once it has returned.
 */
public interface NotificationConfigs {

    /** The latest version, also when it says that the config is deleted. */
    Optional<NotificationConfig> find(ConfigId id);

    /** One version, the latest or an older one. */
    Optional<NotificationConfig> find(ConfigId id, long version);

    /**
     * Writes the next version: the first of a new config, or the one after the latest.
     *
     * @return false when there is such a version already, or the one before it is not the latest; nothing changed then
     */
    boolean write(NotificationConfig config);

    /**
     * One page of the configs that are not deleted, each in its latest version; sortable by {@code created_at} (also the
     * default, newest first), {@code updated_at} and {@code name}. Past 10,000 the total says 10,000.
     */
    Page<NotificationConfig> list(PageRequest page);
}

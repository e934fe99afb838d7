package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.ConfigWarning;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.TemplateNames;
import dev.shopkeeper.domain.notification.template.UnknownConfig;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks notification configs up. */
public final class ConfigQueries {

    private static final int MAX_ID = 100;

    private final NotificationConfigs configs;
    private final RenderEmail render;

    public ConfigQueries(NotificationConfigs configs, RenderEmail render) {
        this.configs = configs;
        this.render = render;
    }

    public Page<NotificationConfig> list(PageRequest page) {
        return configs.list(page);
    }

    /**
     * The config with this id, as it is now.
     *
     * @throws UnknownConfig when there is none, or no longer
     */
    public NotificationConfig named(String id) {
        return idOf(id).flatMap(configs::find)
                .filter(Predicate.not(NotificationConfig::deleted))
                .orElseThrow(UnknownConfig::new);
    }

    /**
     * The config with this id, as it was; also when it is deleted by now.
     *
     * @throws UnknownConfig when there is no such version
     */
    public NotificationConfig version(String id, long version) {
        return idOf(id).flatMap(known -> configs.find(known, version))
                .filter(Predicate.not(NotificationConfig::deleted))
                .orElseThrow(UnknownConfig::new);
    }

    /** What the author of this config may not have meant. */
    public List<ConfigWarning> warnings(NotificationConfig config) {
        return TemplateNames.warnings(render.names(config), config.variables());
    }

    private static Optional<ConfigId> idOf(String id) {
        return id.isBlank() || id.length() > MAX_ID ? Optional.empty() : Optional.of(new ConfigId(id));
    }
}

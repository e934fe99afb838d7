package dev.shopkeeper.domain.notification.template;

import java.time.Instant;
import java.util.List;

/** All that a person writes of a config, in order. */
public record ConfigDraft(
        String name, Content content, List<Content> variants, List<DeclaredVariable> variables, boolean track) {

    public ConfigDraft {
        variants = List.copyOf(variants);
        variables = List.copyOf(variables);
    }

    /** What somebody wrote of this config. */
    public static ConfigDraft of(NotificationConfig config) {
        return new ConfigDraft(config.name(), config.content(), config.variants(), config.variables(), config.track());
    }

    /** The first version of a new config. */
    public NotificationConfig first(ConfigId id, Instant now) {
        return NotificationConfig.written(id, name, content, variants, variables, track, now);
    }

    /** The version after this one. */
    public NotificationConfig after(NotificationConfig before, Instant now) {
        return before.changed(name, content, variants, variables, track, now);
    }
}

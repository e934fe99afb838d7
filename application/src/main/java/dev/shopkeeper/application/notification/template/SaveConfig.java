package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.template.ConfigChange;
import dev.shopkeeper.domain.notification.template.ConfigDraft;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.ConfigReader;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.StaleConfig;
import dev.shopkeeper.domain.notification.template.TemplateInvalid;
import dev.shopkeeper.domain.notification.template.UnknownConfig;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes notification configs. What is saved can be rendered: a template that cannot be parsed never is. */
public final class SaveConfig {

    private static final int TRIES = 10;

    private final NotificationConfigs configs;
    private final ConfigQueries queries;
    private final RenderEmail render;
    private final ConfigReader reader;
    private final AuditLog audit;
    private final IdSource ids;
    private final InstantSource clock;

    /** @param reader knows the language of texts that name none */
    public SaveConfig(
            NotificationConfigs configs,
            ConfigQueries queries,
            RenderEmail render,
            ConfigReader reader,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        this.configs = configs;
        this.queries = queries;
        this.render = render;
        this.reader = reader;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a config.
     *
     * @throws InvalidInput    when a field is not valid
     * @throws TemplateInvalid when one of its templates is not; says where
     */
    public NotificationConfig add(Caller caller, ConfigChange fields) {
        NotificationConfig config = reader.read(null, fields).first(new ConfigId(ids.next()), now());
        render.check(config);
        if (!configs.write(config)) {
            throw new StaleConfig();
        }
        record(caller, AuditEntry.CONFIG_ADDED, config);
        return config;
    }

    /**
     * Changes a config, by a new version of it; saying what is so already makes none.
     *
     * @param versions the versions the caller knows, of which the config must be one; null when any will do
     * @throws UnknownConfig   when there is none
     * @throws StaleConfig     when it has another version
     * @throws InvalidInput    when a field is not valid
     * @throws TemplateInvalid when one of its templates is not; says where
     */
    public NotificationConfig edit(Caller caller, String id, ConfigChange change, @Nullable Set<Long> versions) {
        for (int tries = 0; tries < TRIES; tries++) {
            NotificationConfig now = queries.named(id);
            if (versions != null && !versions.contains(now.version())) {
                throw new StaleConfig();
            }
            ConfigDraft known = ConfigDraft.of(now);
            ConfigDraft draft = reader.read(known, change);
            if (draft.equals(known)) {
                return now;
            }
            NotificationConfig next = draft.after(now, now());
            render.check(next);
            if (configs.write(next)) {
                record(caller, AuditEntry.CONFIG_EDITED, next);
                return next;
            }
        }
        throw new StaleConfig();
    }

    /**
     * Takes a config away; its versions stay for the sends that began with them.
     *
     * @throws UnknownConfig when there is none, or no longer
     */
    public void remove(Caller caller, String id) {
        for (int tries = 0; tries < TRIES; tries++) {
            NotificationConfig gone = queries.named(id).removed(now());
            if (configs.write(gone)) {
                record(caller, AuditEntry.CONFIG_REMOVED, gone);
                return;
            }
        }
        throw new StaleConfig();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void record(Caller caller, String deed, NotificationConfig config) {
        audit.record(AuditEntry.of(caller, deed, config.id().value(), config.updatedAt()));
    }
}

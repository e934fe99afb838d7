package dev.shopkeeper.rest.notification.template;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.shopkeeper.domain.notification.template.ConfigWarning;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.DeclaredVariable;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notification config on the wire. */
@Serdeable
record ConfigJson(
        String id,
        long version,
        String name,
        String channel,
        String language,
        String subject,
        @Nullable String bodyHtml,
        @Nullable String bodyText,
        List<VariantJson> variants,
        List<VariableJson> variables,
        boolean track,
        @Nullable List<WarningJson> warnings,
        Instant createdAt,
        Instant updatedAt) {

    private static final String EMAIL = "email";

    /** The same in another language. */
    @Serdeable
    record VariantJson(
            String language,
            String subject,
            @Nullable String bodyHtml,
            @Nullable String bodyText) {

        static VariantJson of(Content content) {
            return new VariantJson(content.language(), content.subject(), content.html(), content.text());
        }
    }

    /** A declared variable; {@code default} where there is one. */
    @Serdeable
    record VariableJson(
            String name, @Nullable @JsonProperty("default") String fallback) {

        static VariableJson of(DeclaredVariable variable) {
            return new VariableJson(variable.name(), variable.fallback());
        }
    }

    /** Something about a name that the author may not have meant. */
    @Serdeable
    record WarningJson(String name, String message) {

        static WarningJson of(ConfigWarning warning) {
            return new WarningJson(warning.name(), warning.message());
        }
    }

    /** With what its author may not have meant. */
    static ConfigJson of(NotificationConfig config, List<ConfigWarning> warnings) {
        return written(config, warnings.stream().map(WarningJson::of).toList());
    }

    /** As it stands in a list. */
    static ConfigJson of(NotificationConfig config) {
        return written(config, null);
    }

    private static ConfigJson written(NotificationConfig config, @Nullable List<WarningJson> warnings) {
        return new ConfigJson(
                config.id().value(),
                config.version(),
                config.name(),
                EMAIL,
                config.content().language(),
                config.content().subject(),
                config.content().html(),
                config.content().text(),
                config.variants().stream().map(VariantJson::of).toList(),
                config.variables().stream().map(VariableJson::of).toList(),
                config.track(),
                warnings,
                config.createdAt(),
                config.updatedAt());
    }
}

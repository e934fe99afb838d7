package dev.shopkeeper.domain.notification.template;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a config to be, as it was sent: only what was sent is changed.
 *
 * @param sent which of the fields were; one that was sent as null is taken away
 */
public record ConfigChange(
        Set<Field> sent,
        @Nullable String name,
        @Nullable String channel,
        Text text,
        @Nullable List<Text> variants,
        @Nullable List<Variable> variables,
        @Nullable Boolean track) {

    /** The fields of a config. */
    public enum Field {
        NAME,
        CHANNEL,
        LANGUAGE,
        SUBJECT,
        BODY_HTML,
        BODY_TEXT,
        VARIANTS,
        VARIABLES,
        TRACK
    }

    /** A text in one language, not looked at yet. */
    public record Text(
            @Nullable String language,
            @Nullable String subject,
            @Nullable String html,
            @Nullable String plain) {}

    /** A declared variable, not looked at yet. */
    public record Variable(@Nullable String name, @Nullable String fallback) {}

    public ConfigChange {
        sent = sent.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(sent));
        variants = variants == null ? null : List.copyOf(variants);
        variables = variables == null ? null : List.copyOf(variables);
    }

    /** The same under another name, for what is tried out before it has one. */
    public ConfigChange called(String given) {
        return new ConfigChange(sent, given, channel, text, variants, variables, track);
    }

    /** Whether the field was sent, be it as null. */
    public boolean has(Field field) {
        return sent.contains(field);
    }
}

package dev.shopkeeper.domain.notification.template;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of what is written to customers.
 *
 * @param version   counts the changes, from 1
 * @param content   the default text, for all whose language has no variant
 * @param variants  in other languages, each once
 * @param variables the names it says it uses, each once
 * @param track     whether opening and clicking are noted
 * @param deleted   whether it was taken away; sends that began with an earlier version go on
 */
public record NotificationConfig(
        ConfigId id,
        long version,
        String name,
        Content content,
        List<Content> variants,
        List<DeclaredVariable> variables,
        boolean track,
        boolean deleted,
        Instant createdAt,
        Instant updatedAt) {

    public static final int MAX_NAME = 200;
    public static final int MAX_VARIANTS = 20;
    public static final int MAX_VARIABLES = 100;

    public NotificationConfig {
        variants = List.copyOf(variants);
        variables = List.copyOf(variables);
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_NAME + " characters");
        }
        if (variants.size() > MAX_VARIANTS || variables.size() > MAX_VARIABLES) {
            throw new IllegalArgumentException("too many variants or variables");
        }
        if (languages(content, variants).size() <= variants.size()) {
            throw new IllegalArgumentException("each language has one text");
        }
        if (variables.stream().map(DeclaredVariable::name).distinct().count() < variables.size()) {
            throw new IllegalArgumentException("each variable is declared once");
        }
    }

    /** A new config. */
    public static NotificationConfig written(
            ConfigId id,
            String name,
            Content content,
            List<Content> variants,
            List<DeclaredVariable> variables,
            boolean track,
            Instant now) {
        return new NotificationConfig(id, 1, name, content, variants, variables, track, false, now, now);
    }

    /** The version after a change. */
    public NotificationConfig changed(
            String nextName,
            Content nextContent,
            List<Content> nextVariants,
            List<DeclaredVariable> nextVariables,
            boolean nextTrack,
            Instant now) {
        return new NotificationConfig(
                id,
                version + 1,
                nextName,
                nextContent,
                nextVariants,
                nextVariables,
                nextTrack,
                false,
                createdAt,
                later(now));
    }

    /** The version that says it is gone. */
    public NotificationConfig removed(Instant now) {
        return new NotificationConfig(
                id, version + 1, name, content, variants, variables, track, true, createdAt, later(now));
    }

    /** What is written for somebody who reads this language, or one of which nothing is known. */
    public Content contentFor(@Nullable String language) {
        String tag = language == null ? "" : language;
        while (!tag.isEmpty()) {
            Optional<Content> found = in(tag);
            if (found.isPresent()) {
                return found.get();
            }
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        return content;
    }

    private Optional<Content> in(String tag) {
        return content.language().equalsIgnoreCase(tag)
                ? Optional.of(content)
                : variants.stream()
                        .filter(variant -> variant.language().equalsIgnoreCase(tag))
                        .findFirst();
    }

    private static Set<String> languages(Content content, List<Content> variants) {
        Set<String> languages = new HashSet<>();
        languages.add(content.language().toLowerCase(Locale.ROOT));
        variants.forEach(variant -> languages.add(variant.language().toLowerCase(Locale.ROOT)));
        return languages;
    }

    private Instant later(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }
}

package dev.shopkeeper.domain.chat.prompt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a prompt is known by.
 *
 * @param language a language tag, or {@code default} for readers of any language that has no text of its own
 */
public record PromptAddress(String name, String language) {

    /** For readers of whatever has no text of its own. */
    public static final String DEFAULT = "default";

    private static final String ENGLISH = "en";

    /** The prompts of a name that a reader of this language may be given, the best first. */
    public static List<PromptAddress> fallbacks(String name, @Nullable String language, String shopLanguage) {
        Set<String> tags = new LinkedHashSet<>();
        addWithParents(tags, language);
        tags.add(DEFAULT);
        addWithParents(tags, shopLanguage);
        tags.add(ENGLISH);
        return tags.stream().map(tag -> new PromptAddress(name, tag)).toList();
    }

    private static void addWithParents(Set<String> tags, @Nullable String language) {
        List<String> all = new ArrayList<>();
        String tag = language == null ? "" : language;
        while (!tag.isEmpty()) {
            all.add(tag);
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        tags.addAll(all);
    }
}

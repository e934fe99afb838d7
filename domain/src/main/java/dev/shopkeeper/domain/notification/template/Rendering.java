package dev.shopkeeper.domain.notification.template;

import java.util.Set;

/**
 * An e-mail as one recipient reads it.
 *
 * @param subject  one line, without control characters
 * @param language of the variant that was chosen
 * @param missing  the names that were nothing anybody knows; what they stand for is empty in the text
 */
public record Rendering(String subject, String html, String text, String language, Set<String> missing) {

    public Rendering {
        missing = Set.copyOf(missing);
    }
}

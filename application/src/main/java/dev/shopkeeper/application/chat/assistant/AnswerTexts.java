package dev.shopkeeper.application.chat.assistant;

import dev.shopkeeper.domain.chat.prompt.PromptReader;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the assistant says where the model does not, in English and in Vietnamese. */
final class AnswerTexts {

    private static final String VIETNAMESE = "vi";
    private static final String MARKED = "ăâđêôơưĂÂĐÊÔƠƯ";

    private final ResourceBundle texts;

    private AnswerTexts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** In this language where there are texts, else in English. */
    static AnswerTexts in(@Nullable String language) {
        return new AnswerTexts(ResourceBundle.getBundle(
                "chat.answers",
                Locale.forLanguageTag(language == null ? "en" : language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /** The language to speak: the one asked for, else the one somebody writes in where it shows, else what they prefer. */
    static @Nullable String language(@Nullable String asked, String text, @Nullable String preferred) {
        Optional<String> wanted = Optional.ofNullable(asked).flatMap(PromptReader::tag);
        if (wanted.isPresent()) {
            return wanted.get();
        }
        return text.chars().anyMatch(AnswerTexts::isVietnamese) ? VIETNAMESE : preferred;
    }

    private static boolean isVietnamese(int c) {
        return (c >= 0x1EA0 && c <= 0x1EF9) || MARKED.indexOf(c) >= 0;
    }

    String said(String key) {
        return texts.getString(key);
    }
}

package dev.shopkeeper.application.chat.prompt;

import dev.shopkeeper.domain.chat.prompt.PromptVariable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Somebody made up, to try prompts out on. */
final class SampleValues {

    private static final String TEXTS = "prompts.sample";

    private final String shopName;

    SampleValues(String shopName) {
        this.shopName = shopName;
    }

    /** All values, in English or in Vietnamese. */
    Map<PromptVariable, String> in(String language, Instant now) {
        ResourceBundle texts = ResourceBundle.getBundle(
                TEXTS,
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Map<PromptVariable, String> values = new EnumMap<>(PromptVariable.class);
        for (PromptVariable variable : PromptVariable.values()) {
            values.put(
                    variable,
                    switch (variable) {
                        case SHOP_NAME -> shopName;
                        case LANGUAGE -> language;
                        case NOW -> now.truncatedTo(ChronoUnit.SECONDS).toString();
                        default -> texts.getString(variable.word());
                    });
        }
        return values;
    }
}

package dev.shopkeeper.domain.chat.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names that may stand in a prompt. */
public enum PromptVariable {
    CUSTOMER_NAME,
    COMPANY,
    SHOP_NAME,
    RECENT_HISTORY,
    LANGUAGE,
    PROFILE,
    PRODUCTS,
    NOW;

    /** How it is written in a prompt. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The variable that is written so, if there is one. */
    public static Optional<PromptVariable> of(String word) {
        return Arrays.stream(values())
                .filter(variable -> variable.word().equals(word))
                .findFirst();
    }

    /** All of them, for people. */
    public static String all() {
        return Arrays.stream(values()).map(PromptVariable::word).collect(Collectors.joining(", "));
    }
}

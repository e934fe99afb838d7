package dev.shopkeeper.application.chat.tool;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model gives a tool, read with suspicion: a wrong one says what would be right, and never repeats what came. */
final class ToolArguments {

    private static final int LONGEST_NUMBER = 24;
    private static final BigDecimal MOST = new BigDecimal("9999999999999.99");

    private final Map<String, Object> arguments;

    ToolArguments(Map<String, Object> arguments) {
        this.arguments = arguments;
    }

    /** An argument that no tool can use. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /** A text of at most so many characters, tidied; null when there is none. */
    @Nullable
    String text(String name, int most) {
        Object value = arguments.get(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String || value instanceof Number)) {
            throw new Wrong(name + " must be a text");
        }
        String raw = value.toString();
        if (raw.length() > most) {
            throw new Wrong(name + " must have at most " + most + " characters");
        }
        String text = UntrustedText.of(raw, most);
        return text.isEmpty() ? null : text;
    }

    /** The same, where it is needed. */
    String needed(String name, int most) {
        String text = text(name, most);
        if (text == null) {
            throw new Wrong(name + " is needed");
        }
        return text;
    }

    /** An amount of money; null when there is none. */
    @Nullable
    BigDecimal amount(String name) {
        Object value = arguments.get(name);
        if (value == null) {
            return null;
        }
        String text = value instanceof Number || value instanceof String ? value.toString() : "";
        try {
            BigDecimal amount = text.length() > LONGEST_NUMBER ? null : new BigDecimal(text.strip());
            if (amount != null
                    && amount.signum() >= 0
                    && amount.compareTo(MOST) <= 0
                    && amount.scale() < MOST.precision()) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw new Wrong(name + " must be a number");
        }
        throw new Wrong(name + " must be a number from 0 on");
    }

    /** A whole number, kept within its bounds. */
    int whole(String name, int least, int most, int otherwise) {
        BigDecimal amount = amount(name);
        return amount == null
                ? otherwise
                : amount.max(BigDecimal.valueOf(least))
                        .min(BigDecimal.valueOf(most))
                        .intValue();
    }

    boolean flag(String name) {
        Object value = arguments.get(name);
        return Boolean.TRUE.equals(value)
                || (value instanceof String text && text.strip().equalsIgnoreCase("true"));
    }

    /** One of some words; {@code otherwise} when there is none. */
    String choice(String name, List<String> words, String otherwise) {
        String text = text(name, LONGEST_NUMBER * 2);
        if (text == null) {
            return otherwise;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            throw new Wrong(name + " must be one of " + String.join(", ", words));
        }
        return word;
    }
}

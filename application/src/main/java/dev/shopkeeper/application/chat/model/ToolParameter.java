package dev.shopkeeper.application.chat.model;

import java.util.List;

/** What a tool takes, and within which bounds. The bounds are told to the model; the tool itself still checks. */
public sealed interface ToolParameter {

    String name();

    String description();

    boolean required();

    /** Any text of at most so many characters. */
    record Text(String name, String description, boolean required, int maxLength) implements ToolParameter {
        public Text {
            checkName(name);
        }
    }

    /** Any number from the least to the most. */
    record Decimal(String name, String description, boolean required, double least, double most)
            implements ToolParameter {
        public Decimal {
            checkName(name);
        }
    }

    /** A whole number from the least to the most. */
    record Whole(String name, String description, boolean required, int least, int most) implements ToolParameter {
        public Whole {
            checkName(name);
        }
    }

    /** True or false. */
    record Flag(String name, String description, boolean required) implements ToolParameter {
        public Flag {
            checkName(name);
        }
    }

    /** One of some words. */
    record Choice(String name, String description, boolean required, List<String> words) implements ToolParameter {
        public Choice {
            checkName(name);
            words = List.copyOf(words);
            if (words.isEmpty()) {
                throw new IllegalArgumentException("a choice has words");
            }
        }
    }

    private static void checkName(String name) {
        if (!ToolSpec.NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a parameter has a plain name");
        }
    }
}

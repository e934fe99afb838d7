package dev.shopkeeper.application.chat.assistant;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Knows a leaked prompt: by a word that stands in it and nowhere else, or by a whole line of it. */
final class PromptLeak {

    /** A shorter line may be what anybody says. */
    private static final int LEAST_LINE = 60;

    private final String mark;
    private final List<String> lines;

    /**
     * @param mark   a word made up for this one request
     * @param secret what must not be given out
     */
    PromptLeak(String mark, String secret) {
        this.mark = bare(mark);
        this.lines = Arrays.stream(secret.split("\n", -1))
                .map(PromptLeak::bare)
                .filter(line -> line.length() >= LEAST_LINE)
                .toList();
    }

    /** Whether a text gives any of it out, whatever stands between its letters. */
    boolean isIn(String text) {
        String bare = bare(text);
        return bare.contains(mark) || lines.stream().anyMatch(bare::contains);
    }

    private static String bare(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}

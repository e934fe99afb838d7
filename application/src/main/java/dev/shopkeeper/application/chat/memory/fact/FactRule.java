package dev.shopkeeper.application.chat.memory.fact;

import dev.shopkeeper.domain.chat.memory.FactKind;
import java.util.regex.Pattern;

/**
 * One way to say something about oneself.
 *
 * @param pattern over folded text; {@code value} is what is said, {@code about}, which may be missing, of what
 * @param alone   whether there can be only one at a time: a newer value takes the place of an older
 * @param capital whether the value must be written with a capital letter
 */
record FactRule(FactKind kind, Pattern pattern, boolean alone, boolean capital) {

    /** Up to the next sign or the next clause. */
    private static final String VALUE = "(?<value>[^,;!?\\n]{1,80}?)"
            + "(?=\\s*$|[,;!?\\n]|\\.(?:\\s|$)| but | because | since | and (?:i|my)\\b| when | so | nhung | vi | va (?:toi|minh|em)\\b| nen )";

    private static final String NAME = "(?<value>\\p{L}+(?:[ '-]\\p{L}+){0,3}?)(?=\\s*$|[,;.!?\\n]| and | va )";
    private static final String SIZE_VALUE =
            "(?<value>x{0,3}[sl]|m|\\d{1,3}(?:[.,]5)?(?: ?(?:cm|eu|us|uk))?|small|medium|large)(?![\\p{L}\\d])";

    /** A rule of many values. */
    static FactRule many(FactKind kind, String pattern) {
        return new FactRule(kind, compiled(pattern), false, false);
    }

    /** A rule of one value at a time. */
    static FactRule alone(FactKind kind, String pattern) {
        return new FactRule(kind, compiled(pattern), true, false);
    }

    FactRule inCapitals() {
        return new FactRule(kind, pattern, alone, true);
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile("(?<![\\p{L}\\d])(?:"
                + pattern.replace("{value}", VALUE).replace("{name}", NAME).replace("{size}", SIZE_VALUE)
                + ")");
    }
}

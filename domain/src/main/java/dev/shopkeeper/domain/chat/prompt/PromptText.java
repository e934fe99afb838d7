package dev.shopkeeper.domain.chat.prompt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The content of a prompt, taken apart: words, and names written as <code>{name}</code> or <code>{{ name }}</code>. A
 * brace that does not begin a name stands for itself.
 */
public final class PromptText {

    public static final int MAX_CONTENT = 20_000;

    /** How often names may stand in one content, all together. */
    public static final int MOST_NAMES = 40;

    /** What a value longer than this is cut to. */
    public static final int MAX_VALUE = 20_000;

    /** What a rendered prompt longer than this is cut to. */
    public static final int MAX_RENDERED = 60_000;

    private static final Pattern NAME =
            Pattern.compile("\\{\\{[ \\t]*([^{}\\n]*?)[ \\t]*}}|\\{([A-Za-z_][A-Za-z0-9_.\\-]*)}|\\{\\{(?!\\{)|\\{%");
    private static final int SHOWN = 40;

    /** A piece of it. */
    private sealed interface Part {
        record Words(String text) implements Part {}

        record Name(PromptVariable variable) implements Part {}
    }

    private final String content;
    private final List<Part> parts;
    private final Set<PromptVariable> variables;

    private PromptText(String content, List<Part> parts, Set<PromptVariable> variables) {
        this.content = content;
        this.parts = List.copyOf(parts);
        this.variables = Collections.unmodifiableSet(variables);
    }

    /**
     * Takes a content apart.
     *
     * @throws PromptInvalid when a name in it is not known, or it is too long; says where
     */
    public static PromptText parse(String content) {
        if (content.isBlank()) {
            throw PromptInvalid.because("is required");
        }
        if (content.length() > MAX_CONTENT) {
            throw PromptInvalid.because("must have at most " + MAX_CONTENT + " characters");
        }
        List<Part> parts = new ArrayList<>();
        Set<PromptVariable> variables = EnumSet.noneOf(PromptVariable.class);
        Matcher names = NAME.matcher(content);
        int from = 0;
        int count = 0;
        while (names.find()) {
            PromptVariable variable = variable(content, names);
            if (++count > MOST_NAMES) {
                throw PromptInvalid.at(content, names.start(), "more than " + MOST_NAMES + " variables");
            }
            parts.add(new Part.Words(content.substring(from, names.start())));
            parts.add(new Part.Name(variable));
            variables.add(variable);
            from = names.end();
        }
        parts.add(new Part.Words(content.substring(from)));
        return new PromptText(content, parts, variables);
    }

    private static PromptVariable variable(String content, Matcher at) {
        String word = at.group(1) != null ? at.group(1) : at.group(2);
        if (word == null) {
            throw PromptInvalid.at(
                    content, at.start(), "only variables are understood, written as {name} or {{ name }}");
        }
        return PromptVariable.of(word)
                .orElseThrow(() -> PromptInvalid.at(
                        content,
                        at.start(),
                        "unknown variable " + shown(word) + "; there are " + PromptVariable.all()));
    }

    private static String shown(String word) {
        return word.length() > SHOWN ? word.substring(0, SHOWN) + "…" : word;
    }

    /** As it was written. */
    public String content() {
        return content;
    }

    /** The names that stand in it. */
    public Set<PromptVariable> variables() {
        return variables;
    }

    /** Puts the values in, in one pass: what a value holds stays as it is. A name without a value gives nothing. */
    public String render(Map<PromptVariable, String> values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Part.Words words -> words.text();
                        case Part.Name name -> cut(values.getOrDefault(name.variable(), ""), MAX_VALUE);
                    });
        }
        return cut(text.toString(), MAX_RENDERED);
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PromptText text && text.content.equals(content);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }
}

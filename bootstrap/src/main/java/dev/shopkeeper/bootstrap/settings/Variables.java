package dev.shopkeeper.bootstrap.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads variables as what they are meant to be, and gathers what is wrong with them. */
final class Variables {

    private final VariableSource source;
    private final List<String> problems = new ArrayList<>();

    Variables(VariableSource source) {
        this.source = source;
    }

    /** Notes that a variable cannot be used; the sentence goes on from its name. */
    void refuse(String variable, String sentence) {
        problems.add(variable + " " + sentence);
    }

    void throwIfRefused() {
        if (!problems.isEmpty()) {
            throw new UnusableSettings(problems);
        }
    }

    boolean isSet(String variable) {
        return text(variable) != null;
    }

    @Nullable
    String text(String variable) {
        String value = source.value(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }

    String text(String variable, String otherwise) {
        String value = text(variable);
        return value == null ? otherwise : value;
    }

    /** A password is taken as it was written, spaces included. */
    @Nullable
    Secret password(String variable) {
        String value = source.value(variable);
        return value == null || value.isBlank() ? null : new Secret(value);
    }

    @Nullable
    Secret secret(String variable) {
        String value = text(variable);
        return value == null ? null : new Secret(value);
    }

    List<Secret> secrets(String variable) {
        return list(variable).stream().map(Secret::new).toList();
    }

    List<String> list(String variable) {
        String value = text(variable);
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    int number(String variable, int otherwise, int least, int most) {
        return Math.toIntExact(number(variable, (long) otherwise, least, most));
    }

    long number(String variable, long otherwise, long least, long most) {
        Long number = optionalNumber(variable, least, most);
        return number == null ? otherwise : number;
    }

    @Nullable
    Long optionalNumber(String variable, long least, long most) {
        String value = text(variable);
        if (value == null) {
            return null;
        }
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        refuse(variable, "must be a whole number from %d to %d".formatted(least, most));
        return null;
    }

    boolean flag(String variable, boolean otherwise) {
        return oneOf(variable, Map.of("true", true, "false", false), otherwise);
    }

    <T> T oneOf(String variable, Map<String, T> words, T otherwise) {
        String value = text(variable);
        if (value == null) {
            return otherwise;
        }
        T meaning = words.get(value.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            refuse(
                    variable,
                    "must be one of "
                            + String.join(", ", words.keySet().stream().sorted().toList()));
            return otherwise;
        }
        return meaning;
    }

    /** Reads what a parser of somebody else's understands; its words stay here, for they may repeat the value. */
    <T> Optional<T> parsed(String variable, Function<String, T> parser, String sentence) {
        String value = text(variable);
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.apply(value));
        } catch (RuntimeException notUnderstood) {
            refuse(variable, sentence);
            return Optional.empty();
        }
    }
}

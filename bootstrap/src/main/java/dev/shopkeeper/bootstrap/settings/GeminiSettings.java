package dev.shopkeeper.bootstrap.settings;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which language model answers, and how it is asked.
 *
 * @param apiKey        null means the local assistant
 * @param models        the one to ask, then those in its place where it is away or busy
 * @param baseUrl       null means the provider's own
 * @param temperature   null leaves it to the model
 * @param thinkingLevel null leaves it to the model
 * @param safety        thresholds by category of harm, by the provider's names
 * @param retirements   when models are switched off
 */
public record GeminiSettings(
        @Nullable Secret apiKey,
        List<String> models,
        @Nullable URI baseUrl,
        @Nullable Double temperature,
        @Nullable String thinkingLevel,
        Map<String, String> safety,
        Duration firstWord,
        Duration silence,
        Duration longestWait,
        Map<String, LocalDate> retirements) {

    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9._/-]+");
    private static final Set<String> THRESHOLDS =
            Set.of("BLOCK_NONE", "BLOCK_ONLY_HIGH", "BLOCK_MEDIUM_AND_ABOVE", "BLOCK_LOW_AND_ABOVE");
    private static final Set<String> CATEGORIES = Set.of(
            "HARM_CATEGORY_HARASSMENT",
            "HARM_CATEGORY_HATE_SPEECH",
            "HARM_CATEGORY_SEXUALLY_EXPLICIT",
            "HARM_CATEGORY_DANGEROUS_CONTENT",
            "HARM_CATEGORY_CIVIC_INTEGRITY");
    private static final String USUAL_SAFETY = "harassment=block_medium_and_above,hate_speech=block_medium_and_above,"
            + "sexually_explicit=block_medium_and_above,dangerous_content=block_medium_and_above";

    /** As the provider announced by November 2026; it moves these days, so they only make warnings. */
    private static final String KNOWN_RETIREMENTS = "gemini-2.0-flash=2026-06-01,gemini-2.0-flash-lite=2026-06-01,"
            + "gemini-2.5-pro=2026-12-01,gemini-2.5-flash=2026-12-01,gemini-3.1-flash-lite=2027-05-07";

    public GeminiSettings {
        models = List.copyOf(models);
        safety = Map.copyOf(safety);
        retirements = Map.copyOf(retirements);
    }

    /** The one that is asked first. */
    public String model() {
        return models.getFirst();
    }

    static GeminiSettings read(Variables variables) {
        return new GeminiSettings(
                variables.secret("GEMINI_API_KEY"),
                models(variables),
                variables
                        .parsed("GEMINI_BASE_URL", ServerSettings::baseUrl, "must be an http or https address")
                        .orElse(null),
                variables
                        .parsed("GEMINI_TEMPERATURE", GeminiSettings::temperature, "must be a number from 0 to 2")
                        .orElse(null),
                thinkingLevel(variables),
                pairs(variables, "GEMINI_SAFETY", USUAL_SAFETY, GeminiSettings::safety),
                seconds(variables, "GEMINI_FIRST_WORD_SECONDS", 20),
                seconds(variables, "GEMINI_SILENCE_SECONDS", 15),
                seconds(variables, "GEMINI_LONGEST_WAIT_SECONDS", 8),
                pairs(variables, "GEMINI_RETIREMENTS", KNOWN_RETIREMENTS, GeminiSettings::retirements));
    }

    private static List<String> models(Variables variables) {
        String model = variables.text("GEMINI_MODEL", "gemini-3.5-flash-lite");
        List<String> others = variables.list("GEMINI_FALLBACK_MODELS");
        if (!MODEL.matcher(model).matches()) {
            variables.refuse("GEMINI_MODEL", "must be the name of a model");
        }
        if (!others.stream().allMatch(other -> MODEL.matcher(other).matches()) || others.size() > 5) {
            variables.refuse("GEMINI_FALLBACK_MODELS", "must be the names of at most 5 models");
        }
        return Stream.concat(Stream.of(model), others.stream()).distinct().toList();
    }

    private static double temperature(String text) {
        double temperature = Double.parseDouble(text);
        if (!(temperature >= 0 && temperature <= 2)) {
            throw new IllegalArgumentException("out of range");
        }
        return temperature;
    }

    private static @Nullable String thinkingLevel(Variables variables) {
        String level = variables.oneOf(
                "GEMINI_THINKING_LEVEL",
                Map.of("default", "", "minimal", "minimal", "low", "low", "medium", "medium", "high", "high"),
                "low");
        return level.isEmpty() ? null : level;
    }

    private static Duration seconds(Variables variables, String variable, int otherwise) {
        return Duration.ofSeconds(variables.number(variable, otherwise, 1, 300));
    }

    private static <T> Map<String, T> pairs(
            Variables variables, String variable, String usual, Function<String, Map<String, T>> parser) {
        return variables
                .parsed(variable, parser, "must be a list such as " + usual)
                .orElseGet(() -> parser.apply(usual));
    }

    private static Map<String, String> safety(String text) {
        Map<String, String> safety = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            String[] sides = pair.strip().toUpperCase(Locale.ROOT).split("=", 2);
            String category = sides[0].startsWith("HARM_CATEGORY_") ? sides[0] : "HARM_CATEGORY_" + sides[0];
            if (!CATEGORIES.contains(category) || !THRESHOLDS.contains(sides[1])) {
                throw new IllegalArgumentException("not a category and its threshold");
            }
            safety.put(category, sides[1]);
        }
        return safety;
    }

    private static Map<String, LocalDate> retirements(String text) {
        Map<String, LocalDate> retirements = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            String[] sides = pair.strip().split("=", 2);
            retirements.put(sides[0], LocalDate.parse(sides[1]));
        }
        return retirements;
    }
}

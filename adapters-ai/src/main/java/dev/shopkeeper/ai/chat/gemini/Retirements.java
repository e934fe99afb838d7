package dev.shopkeeper.ai.chat.gemini;

import dev.shopkeeper.application.chat.model.ModelAccess;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Tells which of the models to ask are, or will be, switched off. */
final class Retirements {

    private Retirements() {}

    static List<String> warnings(ModelAccess access, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return access.models().stream()
                .flatMap(model -> access.retirements().entrySet().stream()
                        .filter(entry -> isOf(entry.getKey(), model))
                        .map(entry -> warning(model, entry, today)))
                .toList();
    }

    private static String warning(String model, Map.Entry<String, LocalDate> retirement, LocalDate today) {
        return retirement.getValue().isAfter(today)
                ? "the language model %s is switched off on %s: configure another before"
                        .formatted(model, retirement.getValue())
                : "the language model %s was switched off on %s: configure another"
                        .formatted(model, retirement.getValue());
    }

    /** Editions such as {@code -001} are switched off with their model. */
    private static boolean isOf(String retired, String model) {
        return model.equals(retired) || model.matches(java.util.regex.Pattern.quote(retired) + "-\\d{3}");
    }
}

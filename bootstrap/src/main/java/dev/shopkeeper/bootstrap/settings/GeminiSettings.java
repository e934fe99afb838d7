package dev.shopkeeper.bootstrap.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Which language model answers.
 *
 * @param apiKey  null means the local assistant
 * @param baseUrl null means the provider's own
 */
public record GeminiSettings(
        @Nullable Secret apiKey, String model, @Nullable URI baseUrl) {

    static GeminiSettings read(Variables variables) {
        String model = variables.text("GEMINI_MODEL", "gemini-3.5-flash-lite");
        if (!model.matches("[A-Za-z0-9._/-]+")) {
            variables.refuse("GEMINI_MODEL", "must be the name of a model");
        }
        return new GeminiSettings(
                variables.secret("GEMINI_API_KEY"),
                model,
                variables
                        .parsed("GEMINI_BASE_URL", ServerSettings::baseUrl, "must be an http or https address")
                        .orElse(null));
    }
}

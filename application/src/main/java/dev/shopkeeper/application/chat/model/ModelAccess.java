package dev.shopkeeper.application.chat.model;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the language model, and how to ask it.
 *
 * @param apiKey        null means there is none, and nothing is asked
 * @param models        the first is asked; the others in their order where one before is away or busy
 * @param temperature   null leaves it to the model, as is advised for the newest
 * @param thinkingLevel how much it thinks before it answers: thoughts cost as answers do; null leaves it to the model
 * @param safety        from which probability on each category of harm is blocked, by the provider's names
 * @param longestWait   how long a call waits for a busy model, where its deadline allows
 * @param retirements   when models are switched off, as far as it is known
 */
public record ModelAccess(
        @Nullable String apiKey,
        URI baseUrl,
        List<String> models,
        @Nullable Double temperature,
        @Nullable String thinkingLevel,
        Map<String, String> safety,
        Timeouts timeouts,
        Duration longestWait,
        Map<String, LocalDate> retirements) {

    /**
     * When to give up, whatever the deadline of the call says.
     *
     * @param connect   until there is a connection
     * @param firstWord until the answer begins
     * @param silence   between two pieces of it
     */
    public record Timeouts(Duration connect, Duration firstWord, Duration silence) {}

    public ModelAccess {
        models = List.copyOf(models);
        safety = Map.copyOf(safety);
        retirements = Map.copyOf(retirements);
        if (models.isEmpty()) {
            throw new IllegalArgumentException("there is a model to ask");
        }
    }

    /** Tells nothing secret. */
    @Override
    public String toString() {
        return "ModelAccess[" + baseUrl + ", " + models + (apiKey == null ? ", no key]" : ", key ***]");
    }
}

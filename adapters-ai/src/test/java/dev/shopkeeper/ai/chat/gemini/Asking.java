package dev.shopkeeper.ai.chat.gemini;

import dev.shopkeeper.application.chat.model.GeminiImitation;
import dev.shopkeeper.application.chat.model.ModelAccess;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelRequest;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.application.chat.model.Purpose;
import dev.shopkeeper.application.chat.model.ToolParameter;
import dev.shopkeeper.application.chat.model.ToolSpec;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks the adapter, and keeps what was shown. */
final class Asking implements AutoCloseable {

    static final String FIRST = "gemini-3.5-flash-lite";
    static final String SECOND = "gemini-3.8-flash";

    static final ToolSpec SEARCH = new ToolSpec(
            "search_products",
            "Finds products.",
            List.of(
                    new ToolParameter.Text("words", "what to look for", true, 200),
                    new ToolParameter.Decimal("max_price", "the highest price", false, 0, 1_000_000),
                    new ToolParameter.Whole("count", "how many", false, 1, 10),
                    new ToolParameter.Flag("in_stock", "only what is in stock", false),
                    new ToolParameter.Choice("order", "by what", false, List.of("price", "rating"))));

    final StringBuilder shown = new StringBuilder();
    private final GeminiLanguageModel model;

    Asking(ModelAccess access) {
        this.model = new GeminiLanguageModel(access, InstantSource.system());
    }

    static Asking of(GeminiImitation imitation, String... models) {
        return new Asking(access(GeminiImitation.KEY, imitation.baseUrl(), models));
    }

    static ModelAccess access(@Nullable String key, URI baseUrl, String... models) {
        return new ModelAccess(
                key,
                baseUrl,
                models.length == 0 ? List.of(FIRST) : List.of(models),
                null,
                "low",
                Map.of("HARM_CATEGORY_HARASSMENT", "BLOCK_MEDIUM_AND_ABOVE"),
                new ModelAccess.Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2)),
                Duration.ofSeconds(5),
                Map.of("gemini-2.5-flash", LocalDate.parse("2026-12-01")));
    }

    static ModelRequest request(Duration within, ModelTurn... turns) {
        return new ModelRequest(
                "You help customers of a shop.",
                turns.length == 0 ? List.of(new ModelTurn.User("Do you have kayaks?")) : List.of(turns),
                List.of(SEARCH),
                512,
                Instant.now().plus(within),
                Purpose.ANSWER);
    }

    ModelOutcome ask(ModelTurn... turns) {
        return ask(Duration.ofSeconds(10), () -> false, turns);
    }

    ModelOutcome ask(Duration within, BooleanSupplier stopped, ModelTurn... turns) {
        return ask(request(within, turns), stopped);
    }

    ModelOutcome ask(ModelRequest request, BooleanSupplier stopped) {
        return model.ask(request, shown::append, stopped);
    }

    @Override
    public void close() {
        model.close();
    }
}

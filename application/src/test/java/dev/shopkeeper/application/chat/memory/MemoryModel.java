package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.application.chat.model.LanguageModel;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.application.chat.usage.DailyCaps;
import dev.shopkeeper.application.chat.usage.InMemoryTokenLedger;
import dev.shopkeeper.application.chat.usage.MeteredModel;
import dev.shopkeeper.application.chat.usage.ModelPrices;
import dev.shopkeeper.application.chat.usage.TokenLedger;
import dev.shopkeeper.application.chat.usage.UsageLimits;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A language model that says what a test tells it to say. */
public final class MemoryModel {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    private final TokenLedger ledger = new InMemoryTokenLedger();
    private ModelOutcome next = new ModelOutcome.Unavailable("away", List.of());
    private String question = "";
    private int calls;

    public void answers(String text) {
        next = new ModelOutcome.Answered(text, List.of(), new TokenUsage(100, 10), "a-model");
    }

    public void isAway() {
        next = new ModelOutcome.Unavailable("away", List.of());
    }

    public void blocks() {
        next = new ModelOutcome.Blocked("SAFETY", List.of());
    }

    /** On the meter. */
    public MeteredModel metered() {
        LanguageModel model = (request, onText, stopped) -> {
            calls++;
            question = request.turns().getFirst() instanceof ModelTurn.User(String text) ? text : "";
            return next;
        };
        return metered(Optional.of(model));
    }

    /** Where none is configured. */
    public static MeteredModel none() {
        return new MemoryModel().metered(Optional.empty());
    }

    private MeteredModel metered(Optional<LanguageModel> model) {
        UsageLimits limits = new UsageLimits(ledger, new DailyCaps(1_000_000, null), () -> NOW);
        return new MeteredModel(model, limits, ledger, new ModelPrices(List.of()), () -> NOW);
    }

    public String lastQuestion() {
        return question;
    }

    public int calls() {
        return calls;
    }

    public long spent(CustomerId customer) {
        return ledger.tokens(customer, TODAY);
    }
}

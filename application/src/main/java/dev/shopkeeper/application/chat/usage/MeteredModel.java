package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.application.chat.model.LanguageModel;
import dev.shopkeeper.application.chat.model.ModelCharge;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelRequest;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.customer.CustomerId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The language model with a meter: the way every feature calls it. */
public final class MeteredModel {

    /** Texts have about four characters to a token in English and fewer in other languages. */
    private static final int CHARACTERS_A_TOKEN = 3;

    private final Optional<LanguageModel> model;
    private final UsageLimits limits;
    private final TokenLedger ledger;
    private final ModelPrices prices;
    private final InstantSource clock;

    /** @param model empty when none is configured */
    public MeteredModel(
            Optional<LanguageModel> model,
            UsageLimits limits,
            TokenLedger ledger,
            ModelPrices prices,
            InstantSource clock) {
        this.model = model;
        this.limits = limits;
        this.ledger = ledger;
        this.prices = prices;
        this.clock = clock;
    }

    /** Whether there is a model at all. */
    public boolean isThere() {
        return model.isPresent();
    }

    /**
     * One call for this customer, counted whatever came of it. Where a cap is reached nothing is called, and the outcome
     * is {@link ModelOutcome.RateLimited}, not worth waiting for, until midnight UTC.
     */
    public ModelOutcome ask(
            CustomerId customer,
            ConversationId conversation,
            ModelRequest request,
            Consumer<String> onText,
            BooleanSupplier stopped) {
        if (model.isEmpty()) {
            return new ModelOutcome.Misconfigured("no language model is configured", List.of());
        }
        Optional<UsageLimits.Reservation> reserved = limits.reserve(customer, expected(request));
        if (reserved.isEmpty()) {
            return new ModelOutcome.RateLimited(limits.untilTomorrow(), false, List.of());
        }
        try (UsageLimits.Reservation _ = reserved.get()) {
            LocalDate day = UsageLimits.today(clock.instant());
            ModelOutcome outcome = model.get().ask(request, onText, stopped);
            outcome.charges().forEach(charge -> ledger.add(spending(charge, customer, conversation, day)));
            return outcome;
        }
    }

    private Spending spending(ModelCharge charge, CustomerId customer, ConversationId conversation, LocalDate day) {
        return new Spending(
                day,
                customer,
                conversation,
                charge.model(),
                charge.usage(),
                prices.cost(charge.model(), charge.usage(), day).orElse(null),
                charge.estimated());
    }

    private static long expected(ModelRequest request) {
        long characters = request.system().length();
        for (ModelTurn turn : request.turns()) {
            characters += switch (turn) {
                case ModelTurn.User(String text) -> text.length();
                case ModelTurn.Model(String text) -> text.length();
                case ModelTurn.Calls(String text, var _) -> text.length();
                case ModelTurn.Results(var answers) ->
                    answers.stream().mapToLong(answer -> answer.json().length()).sum();
            };
        }
        return characters / CHARACTERS_A_TOKEN + request.maxOutputTokens();
    }
}

package dev.shopkeeper.application.chat.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.chat.model.LanguageModel;
import dev.shopkeeper.application.chat.model.ModelCharge;
import dev.shopkeeper.application.chat.model.ModelOutcome;
import dev.shopkeeper.application.chat.model.ModelRequest;
import dev.shopkeeper.application.chat.model.ModelTurn;
import dev.shopkeeper.application.chat.model.Purpose;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.LimitReached;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MeteredModelTest {

    private static final Instant NOW = Instant.parse("2026-11-27T22:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
    private static final CustomerId ANN = new CustomerId("ann");
    private static final CustomerId BOB = new CustomerId("bob");
    private static final String MODEL = "gemini-3.8-flash";

    private final TokenLedger ledger = new InMemoryTokenLedger();
    private final AtomicInteger asked = new AtomicInteger();

    private MeteredModel metered(LanguageModel model, long perCustomer, @Nullable Long ofShop) {
        return new MeteredModel(Optional.of(model), limits(perCustomer, ofShop), ledger, prices(), () -> NOW);
    }

    private UsageLimits limits(long perCustomer, @Nullable Long ofShop) {
        return new UsageLimits(ledger, new DailyCaps(perCustomer, ofShop), () -> NOW);
    }

    private static ModelPrices prices() {
        return new ModelPrices(List.of(new ModelPrice(MODEL, new BigDecimal("0.75"), new BigDecimal("3.75"), null)));
    }

    private LanguageModel giving(ModelOutcome outcome) {
        return (_, _, _) -> {
            asked.incrementAndGet();
            return outcome;
        };
    }

    private static ModelOutcome ask(MeteredModel model, CustomerId customer) {
        ModelRequest request = new ModelRequest(
                "Help.", List.of(new ModelTurn.User("Hello?")), List.of(), 100, NOW.plusSeconds(30), Purpose.ANSWER);
        return model.ask(customer, new ConversationId("c-" + customer), request, _ -> {}, () -> false);
    }

    private static ModelOutcome answered(long input, long output) {
        return new ModelOutcome.Answered("Hello!", List.of(), new TokenUsage(input, output), MODEL);
    }

    @Test
    void countsWhatItCost() {
        ask(metered(giving(answered(1_000, 100)), 10_000, null), ANN);
        assertThat(ledger.tokens(ANN, TODAY)).isEqualTo(1_100);
        assertThat(ledger.grouped(new UsageQuery(TODAY, TODAY, UsageQuery.Grouping.MODEL, null, null)))
                .singleElement()
                .satisfies(group -> assertThat(group.cost()).isEqualByComparingTo("0.001125"));
    }

    @Test
    void countsWhatFailedToo() {
        ask(
                metered(
                        giving(new ModelOutcome.TimedOut(List.of(
                                new ModelCharge("first", new TokenUsage(10, 1), true),
                                new ModelCharge("second", new TokenUsage(20, 2), false)))),
                        10_000,
                        null),
                ANN);
        assertThat(ledger.tokens(ANN, TODAY)).isEqualTo(33);
    }

    @Test
    void asksNothingOverTheCapOfACustomer() {
        MeteredModel model = metered(giving(answered(900, 100)), 1_000, null);
        assertThat(ask(model, ANN)).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(ask(model, ANN)).isInstanceOfSatisfying(ModelOutcome.RateLimited.class, limited -> {
            assertThat(limited.worthWaiting()).isFalse();
            assertThat(limited.retryAfter()).isEqualTo(Duration.ofHours(2));
        });
        assertThat(asked).hasValue(1);
        assertThat(ask(model, BOB)).isInstanceOf(ModelOutcome.Answered.class);
    }

    @Test
    void asksNothingOverTheCapOfTheShop() {
        MeteredModel model = metered(giving(answered(900, 100)), 10_000, 1_500L);
        ask(model, ANN);
        ask(model, BOB);
        assertThat(ask(model, new CustomerId("cid"))).isInstanceOf(ModelOutcome.RateLimited.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void refusesMessagesUntilMidnight() {
        UsageLimits limits = limits(1_000, null);
        assertThatCode(() -> limits.check(ANN)).doesNotThrowAnyException();
        ask(metered(giving(answered(900, 100)), 1_000, null), ANN);
        assertThatExceptionOfType(LimitReached.class)
                .isThrownBy(() -> limits.check(ANN))
                .satisfies(limit -> {
                    assertThat(limit.code()).isEqualTo("RATE_LIMITED");
                    assertThat(limit.retryAfter()).isEqualTo(Duration.ofHours(2));
                });
        assertThatCode(() -> limits.check(BOB)).doesNotThrowAnyException();
    }

    @Test
    @Timeout(30)
    void letsManyAtOncePassTheCapByOneCallAtMost() throws Exception {
        Semaphore mayAnswer = new Semaphore(0);
        MeteredModel model = metered(
                (_, _, _) -> {
                    asked.incrementAndGet();
                    mayAnswer.acquireUninterruptibly();
                    return answered(50, 50);
                },
                100,
                null);
        List<Future<ModelOutcome>> outcomes = new ArrayList<>();
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                outcomes.add(hands.submit(() -> ask(model, ANN)));
            }
            long refused = 0;
            while (refused < 19) {
                refused = outcomes.stream().filter(Future::isDone).count();
                Thread.onSpinWait();
            }
            mayAnswer.release(20);
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void saysThatThereIsNoModel() {
        MeteredModel none = new MeteredModel(Optional.empty(), limits(10, null), ledger, prices(), () -> NOW);
        assertThat(none.isThere()).isFalse();
        assertThat(ask(none, ANN)).isInstanceOf(ModelOutcome.Misconfigured.class);
    }
}

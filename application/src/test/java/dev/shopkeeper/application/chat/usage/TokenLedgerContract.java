package dev.shopkeeper.application.chat.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.chat.usage.UsageQuery.Grouping;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What callers may rely on, whatever keeps the ledger. */
public abstract class TokenLedgerContract {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final CustomerId ANN = new CustomerId("ann");
    private static final CustomerId BOB = new CustomerId("bob");
    private static final ConversationId HERS = new ConversationId("c-ann");
    private static final ConversationId HIS = new ConversationId("c-bob");
    private static final String CHEAP = "gemini-3.1-flash-lite";
    private static final String UNKNOWN = "gemini-3.5-flash-lite";

    /** An empty ledger. */
    protected abstract TokenLedger ledger();

    private static Spending spending(LocalDate day, CustomerId customer, String model, @Nullable String cost) {
        return new Spending(
                day,
                customer,
                customer.equals(ANN) ? HERS : HIS,
                model,
                new TokenUsage(100, 20),
                cost == null ? null : new BigDecimal(cost),
                false);
    }

    private static void fill(TokenLedger ledger) {
        ledger.add(spending(MONDAY, ANN, CHEAP, "0.000055000"));
        ledger.add(spending(MONDAY, ANN, CHEAP, "0.000055000"));
        ledger.add(spending(MONDAY, BOB, UNKNOWN, null));
        ledger.add(spending(TUESDAY, BOB, CHEAP, "0.000055000"));
        ledger.add(new Spending(TUESDAY, ANN, HERS, CHEAP, new TokenUsage(10, 0), new BigDecimal("0.000002500"), true));
    }

    private static List<UsageGroup> grouped(TokenLedger ledger, Grouping by, @Nullable CustomerId customer) {
        return ledger.grouped(new UsageQuery(MONDAY, TUESDAY, by, customer, null));
    }

    @Test
    void addsUpTheDayOfACustomerAndOfAll() {
        TokenLedger ledger = ledger();
        fill(ledger);
        assertThat(ledger.tokens(ANN, MONDAY)).isEqualTo(240);
        assertThat(ledger.tokens(ANN, TUESDAY)).isEqualTo(10);
        assertThat(ledger.tokens(MONDAY)).isEqualTo(360);
        assertThat(ledger.tokens(new CustomerId("nobody"), MONDAY)).isZero();
        assertThat(ledger.tokens(MONDAY.minusDays(1))).isZero();
    }

    @Test
    void groupsByDayNewestFirst() {
        TokenLedger ledger = ledger();
        fill(ledger);
        List<UsageGroup> days = grouped(ledger, Grouping.DAY, null);
        assertThat(days).extracting(UsageGroup::key).containsExactly("2026-11-24", "2026-11-23");
        UsageGroup tuesday = days.getFirst();
        assertThat(tuesday.calls()).isEqualTo(2);
        assertThat(tuesday.usage()).isEqualTo(new TokenUsage(110, 20));
        assertThat(tuesday.cost()).isEqualByComparingTo("0.0000575");
        assertThat(tuesday.estimatedTokens()).isEqualTo(10);
        assertThat(days.getLast().unpricedTokens()).isEqualTo(120);
    }

    @Test
    void groupsTheDearestFirst() {
        TokenLedger ledger = ledger();
        fill(ledger);
        assertThat(grouped(ledger, Grouping.MODEL, null))
                .extracting(UsageGroup::key)
                .containsExactly(CHEAP, UNKNOWN);
        assertThat(grouped(ledger, Grouping.CUSTOMER, null))
                .extracting(UsageGroup::key)
                .containsExactly("ann", "bob");
        assertThat(grouped(ledger, Grouping.CONVERSATION, null))
                .extracting(UsageGroup::key)
                .containsExactly("c-ann", "c-bob");
    }

    @Test
    void tellsOfOneCustomerOrConversationAlone() {
        TokenLedger ledger = ledger();
        fill(ledger);
        assertThat(grouped(ledger, Grouping.MODEL, ANN)).singleElement().satisfies(model -> assertThat(model.calls())
                .isEqualTo(3));
        assertThat(ledger.grouped(new UsageQuery(MONDAY, TUESDAY, Grouping.DAY, null, HIS)))
                .extracting(UsageGroup::calls)
                .containsExactly(1L, 1L);
        assertThat(ledger.grouped(new UsageQuery(MONDAY, TUESDAY, Grouping.DAY, ANN, HIS)))
                .isEmpty();
        assertThat(ledger.grouped(new UsageQuery(TUESDAY, TUESDAY, Grouping.CUSTOMER, BOB, null)))
                .extracting(UsageGroup::key)
                .containsExactly("bob");
    }

    @Test
    void forgetsACustomerAndKeepsTheSums() {
        TokenLedger ledger = ledger();
        fill(ledger);
        assertThat(ledger.among(List.of(ANN, BOB, new CustomerId("nobody")))).containsExactlyInAnyOrder(ANN, BOB);
        ledger.removeOf(ANN);
        assertThat(ledger.among(List.of(ANN, BOB))).containsExactly(BOB);
        assertThat(grouped(ledger, Grouping.CUSTOMER, null))
                .extracting(UsageGroup::key)
                .containsExactly("bob");
        assertThat(grouped(ledger, Grouping.CONVERSATION, null))
                .extracting(UsageGroup::key)
                .containsExactly("c-bob");
        assertThat(ledger.tokens(ANN, MONDAY)).isZero();
        assertThat(ledger.tokens(MONDAY)).isEqualTo(360);
    }

    @Test
    void forgetsWhoSpentWhatLongAgo() {
        TokenLedger ledger = ledger();
        fill(ledger);
        assertThat(ledger.removeBefore(TUESDAY, 100)).isPositive();
        assertThat(ledger.removeBefore(TUESDAY, 100)).isZero();
        assertThat(ledger.tokens(BOB, MONDAY)).isZero();
        assertThat(ledger.tokens(BOB, TUESDAY)).isEqualTo(120);
        assertThat(ledger.tokens(MONDAY)).isEqualTo(360);
    }

    @Test
    void losesNothingUnderManyHands() throws Exception {
        TokenLedger ledger = ledger();
        Callable<Boolean> add = () -> {
            ledger.add(spending(MONDAY, ANN, CHEAP, "0.000055000"));
            return true;
        };
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> added :
                    hands.invokeAll(IntStream.range(0, 50).mapToObj(i -> add).toList())) {
                assertThat(added.get()).isTrue();
            }
        }
        assertThat(ledger.tokens(ANN, MONDAY)).isEqualTo(50 * 120);
        assertThat(ledger.tokens(MONDAY)).isEqualTo(50 * 120);
    }
}

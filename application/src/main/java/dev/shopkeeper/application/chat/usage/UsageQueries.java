package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.application.chat.usage.UsageQuery.Grouping;
import dev.shopkeeper.domain.chat.ConversationId;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the language model cost, for those who pay for it. */
public final class UsageQueries {

    private static final int USUAL_DAYS = 30;

    private final TokenLedger ledger;
    private final InstantSource clock;

    public UsageQueries(TokenLedger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * What was spent from one day to another.
     *
     * @param total           of all groups of one kind together
     * @param byCustomer      the dearest of them
     * @param byConversation the dearest of them
     */
    public record Report(
            LocalDate from,
            LocalDate to,
            UsageGroup total,
            List<UsageGroup> byDay,
            List<UsageGroup> byModel,
            List<UsageGroup> byCustomer,
            List<UsageGroup> byConversation) {}

    /**
     * The report of these days, the last 30 where none are named.
     *
     * @param customer     of this one only; null means of all
     * @param conversation of this one only; null means of all
     * @throws dev.shopkeeper.domain.failure.InvalidInput when the days are in no order, or too many
     */
    public Report report(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable CustomerId customer,
            @Nullable ConversationId conversation) {
        LocalDate last = to == null ? UsageLimits.today(clock.instant()) : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
        List<UsageGroup> byDay = grouped(new UsageQuery(first, last, Grouping.DAY, customer, conversation));
        return new Report(
                first,
                last,
                total(byDay),
                byDay,
                grouped(new UsageQuery(first, last, Grouping.MODEL, customer, conversation)),
                grouped(new UsageQuery(first, last, Grouping.CUSTOMER, customer, conversation)),
                grouped(new UsageQuery(first, last, Grouping.CONVERSATION, customer, conversation)));
    }

    private List<UsageGroup> grouped(UsageQuery query) {
        return ledger.grouped(query);
    }

    private static UsageGroup total(List<UsageGroup> groups) {
        UsageGroup total = new UsageGroup("total", 0, TokenUsage.NONE, BigDecimal.ZERO, 0, 0);
        for (UsageGroup group : groups) {
            total = new UsageGroup(
                    total.key(),
                    total.calls() + group.calls(),
                    total.usage().plus(group.usage()),
                    total.cost().add(group.cost()),
                    total.estimatedTokens() + group.estimatedTokens(),
                    total.unpricedTokens() + group.unpricedTokens());
        }
        return total;
    }
}

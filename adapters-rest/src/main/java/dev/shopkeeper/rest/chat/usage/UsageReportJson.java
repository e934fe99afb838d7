package dev.shopkeeper.rest.chat.usage;

import dev.shopkeeper.application.chat.usage.UsageGroup;
import dev.shopkeeper.application.chat.usage.UsageQueries.Report;
import io.micronaut.serde.annotation.Serdeable;
import java.math.RoundingMode;
import java.util.List;

/** Tokens and cost from one day to another. A cost has six places: calls cost less than a cent. */
@Serdeable
record UsageReportJson(
        String from,
        String to,
        String currency,
        Sum total,
        List<OfDay> byDay,
        List<OfModel> byModel,
        List<OfCustomer> byCustomer,
        List<OfConversation> byConversation) {

    private static final int PLACES = 6;

    /**
     * What was spent.
     *
     * @param cost            of what has a price
     * @param estimatedTokens those the provider did not tell of
     * @param unpricedTokens  those of models without a known price, which are not in the cost
     */
    @Serdeable
    record Sum(
            long calls,
            long inputTokens,
            long outputTokens,
            long totalTokens,
            String cost,
            long estimatedTokens,
            long unpricedTokens) {

        static Sum of(UsageGroup group) {
            return new Sum(
                    group.calls(),
                    group.usage().input(),
                    group.usage().output(),
                    group.usage().total(),
                    group.cost().setScale(PLACES, RoundingMode.HALF_UP).toPlainString(),
                    group.estimatedTokens(),
                    group.unpricedTokens());
        }
    }

    /** What was spent on a day, in UTC. */
    @Serdeable
    record OfDay(String day, Sum spent) {}

    /** What was spent on a model. */
    @Serdeable
    record OfModel(String model, Sum spent) {}

    /** What was spent for a customer. */
    @Serdeable
    record OfCustomer(String customerId, Sum spent) {}

    /** What was spent in a conversation. */
    @Serdeable
    record OfConversation(String conversationId, Sum spent) {}

    static UsageReportJson of(Report report, int limit) {
        return new UsageReportJson(
                report.from().toString(),
                report.to().toString(),
                "USD",
                Sum.of(report.total()),
                report.byDay().stream()
                        .map(day -> new OfDay(day.key(), Sum.of(day)))
                        .toList(),
                report.byModel().stream()
                        .map(model -> new OfModel(model.key(), Sum.of(model)))
                        .toList(),
                report.byCustomer().stream()
                        .limit(limit)
                        .map(customer -> new OfCustomer(customer.key(), Sum.of(customer)))
                        .toList(),
                report.byConversation().stream()
                        .limit(limit)
                        .map(conversation -> new OfConversation(conversation.key(), Sum.of(conversation)))
                        .toList());
    }
}

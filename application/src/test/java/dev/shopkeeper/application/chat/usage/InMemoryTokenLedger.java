package dev.shopkeeper.application.chat.usage;

import dev.shopkeeper.application.chat.usage.UsageQuery.Grouping;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A ledger of single calls. */
public final class InMemoryTokenLedger implements TokenLedger {

    /** A call; the customer is null once they are forgotten. */
    private record Entry(Spending spending, boolean forgotten) {}

    private final List<Entry> entries = new ArrayList<>();

    @Override
    public synchronized void add(Spending spending) {
        entries.add(new Entry(spending, false));
    }

    @Override
    public synchronized long tokens(CustomerId customer, LocalDate day) {
        return tokens(entry -> isOf(entry, customer) && entry.spending().day().equals(day));
    }

    @Override
    public synchronized long tokens(LocalDate day) {
        return tokens(entry -> entry.spending().day().equals(day));
    }

    private long tokens(Predicate<Entry> which) {
        return entries.stream()
                .filter(which)
                .mapToLong(entry -> entry.spending().usage().total())
                .sum();
    }

    private static boolean isOf(Entry entry, CustomerId customer) {
        return !entry.forgotten() && entry.spending().customer().equals(customer);
    }

    @Override
    public synchronized List<UsageGroup> grouped(UsageQuery query) {
        Map<String, UsageGroup> groups = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (isAsked(entry, query)) {
                groups.merge(
                        key(entry.spending(), query.by()),
                        group(entry.spending(), query.by()),
                        (a, b) -> new UsageGroup(
                                a.key(),
                                a.calls() + b.calls(),
                                a.usage().plus(b.usage()),
                                a.cost().add(b.cost()),
                                a.estimatedTokens() + b.estimatedTokens(),
                                a.unpricedTokens() + b.unpricedTokens()));
            }
        }
        Comparator<UsageGroup> order = query.by() == Grouping.DAY
                ? Comparator.comparing(UsageGroup::key).reversed()
                : Comparator.comparing(UsageGroup::cost)
                        .thenComparingLong(group -> group.usage().total())
                        .reversed()
                        .thenComparing(UsageGroup::key);
        return groups.values().stream().sorted(order).limit(MOST_GROUPS).toList();
    }

    private static boolean isAsked(Entry entry, UsageQuery query) {
        Spending spending = entry.spending();
        boolean named = query.customer() != null
                || query.conversation() != null
                || query.by() == Grouping.CUSTOMER
                || query.by() == Grouping.CONVERSATION;
        return !spending.day().isBefore(query.from())
                && !spending.day().isAfter(query.to())
                && !(named && entry.forgotten())
                && isNullOr(query.customer(), spending.customer())
                && isNullOr(query.conversation(), spending.conversation());
    }

    private static boolean isNullOr(@Nullable Object asked, Object is) {
        return asked == null || asked.equals(is);
    }

    private static UsageGroup group(Spending spending, Grouping by) {
        BigDecimal cost = spending.cost();
        long tokens = spending.usage().total();
        return new UsageGroup(
                key(spending, by),
                1,
                new TokenUsage(spending.usage().input(), spending.usage().output()),
                cost == null ? BigDecimal.ZERO : cost,
                spending.estimated() ? tokens : 0,
                cost == null ? tokens : 0);
    }

    private static String key(Spending spending, Grouping by) {
        return switch (by) {
            case DAY -> spending.day().toString();
            case MODEL -> spending.model();
            case CUSTOMER -> spending.customer().value();
            case CONVERSATION -> spending.conversation().value();
        };
    }

    @Override
    public synchronized Set<CustomerId> among(Collection<CustomerId> customers) {
        return customers.stream()
                .filter(customer -> entries.stream().anyMatch(entry -> isOf(entry, customer)))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public synchronized void removeOf(CustomerId customer) {
        forget(entry -> isOf(entry, customer));
    }

    @Override
    public synchronized int removeBefore(LocalDate day, int limit) {
        List<Entry> old = entries.stream()
                .filter(entry -> !entry.forgotten() && entry.spending().day().isBefore(day))
                .limit(limit)
                .toList();
        forget(old::contains);
        return old.size();
    }

    private void forget(Predicate<Entry> which) {
        entries.replaceAll(entry -> which.test(entry) ? new Entry(entry.spending(), true) : entry);
    }
}

package dev.shopkeeper.application.customer;

import dev.shopkeeper.application.customer.CustomerHistory.Event;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What happened with a customer, as all features together know it. */
public final class CustomerTimeline {

    /** How many events are shown at most. */
    public static final int MOST = 500;

    private final CustomerQueries queries;
    private final List<CustomerHistory> histories;

    public CustomerTimeline(CustomerQueries queries, List<CustomerHistory> histories) {
        this.queries = queries;
        this.histories = List.copyOf(histories);
    }

    /**
     * The newest events, newest first.
     *
     * @param events at most as many as were asked for
     * @param more   whether there are older ones
     */
    public record Shown(List<Event> events, boolean more) {
        public Shown {
            events = List.copyOf(events);
        }
    }

    /**
     * Gathers them.
     *
     * @param kind  only of this kind; null for all
     * @param limit how many at most
     * @throws dev.shopkeeper.domain.customer.UnknownCustomer when there is none, or none the caller may know of
     * @throws InvalidInput                                   when there is no such kind
     */
    public Shown of(Caller caller, String reference, @Nullable String kind, int limit) {
        if (kind != null
                && histories.stream().noneMatch(history -> history.kind().equals(kind))) {
            String kinds =
                    histories.stream().map(CustomerHistory::kind).sorted().collect(Collectors.joining(", "));
            throw InvalidInput.field("kind", "must be one of " + kinds);
        }
        Customer customer = queries.namedFor(caller, reference);
        List<Event> newest = histories.stream()
                .filter(history -> kind == null || history.kind().equals(kind))
                .flatMap(history -> history.newest(customer, limit + 1).stream())
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(limit + 1L)
                .toList();
        return new Shown(newest.stream().limit(limit).toList(), newest.size() > limit);
    }
}

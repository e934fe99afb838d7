package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.Customer;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one feature knows of what happened with customers. Each feature that does brings one, and so is on their timeline. */
public interface CustomerHistory {

    /** What the events are, in a word clients see: {@code import}, {@code interaction}, {@code delivery}, {@code chat}. */
    String kind();

    /** The newest events of a customer, at most {@code limit}, newest first. */
    List<Event> newest(Customer customer, int limit);

    /**
     * Something that happened.
     *
     * @param what    in a word: {@code purchase}, {@code sent}, {@code question}
     * @param details more of it, as plain texts and numbers
     */
    record Event(Instant at, String kind, String what, Map<String, Object> details) {

        public Event {
            details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        }

        /** An event with those of the details that are there; names and values take turns. */
        public static Event of(Instant at, String kind, String what, @Nullable Object... details) {
            Map<String, Object> there = new LinkedHashMap<>();
            for (int i = 0; i + 1 < details.length; i += 2) {
                Object value = details[i + 1];
                if (value != null) {
                    there.put(String.valueOf(details[i]), value);
                }
            }
            return new Event(at, kind, what, there);
        }
    }
}

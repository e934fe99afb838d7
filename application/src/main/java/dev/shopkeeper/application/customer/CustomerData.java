package dev.shopkeeper.application.customer;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows everything that is held on a person, to that person or to an admin. */
public final class CustomerData {

    private final CustomerQueries queries;
    private final List<PersonalData> held;
    private final AuditLog audit;
    private final InstantSource clock;

    public CustomerData(CustomerQueries queries, List<PersonalData> held, AuditLog audit, InstantSource clock) {
        this.queries = queries;
        this.held = List.copyOf(held);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is held.
     *
     * @param sections what each feature holds, by the name of its part, as plain maps, lists and values
     */
    public record Held(Customer customer, Map<String, Object> sections) {
        public Held {
            sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        }
    }

    /**
     * Gathers it.
     *
     * @throws UnknownCustomer when there is none, or none the caller may know of
     */
    public Held of(Caller caller, String reference) {
        Customer customer = queries.namedFor(caller, reference);
        if (!caller.isAdmin() && !caller.is(customer.id())) {
            throw NotAllowed.forbidden("only an admin may see everything that is held on a customer");
        }
        Map<String, Object> sections = new LinkedHashMap<>();
        held.forEach(part -> sections.put(part.section(), part.of(customer)));
        if (caller.isStaff()) {
            audit.record(AuditEntry.of(
                    caller, AuditEntry.CUSTOMER_DATA_SHOWN, customer.id().value(), clock.instant()));
        }
        return new Held(customer, sections);
    }
}

package dev.shopkeeper.application.customer;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import java.time.InstantSource;
import java.util.List;

/** Forgets a person: removes or blanks what any feature holds on them, and remembers only not to import them again. */
public final class EraseCustomer {

    private final CustomerQueries queries;
    private final Customers customers;
    private final Tombstones tombstones;
    private final List<PersonalData> held;
    private final AuditLog audit;
    private final InstantSource clock;

    public EraseCustomer(
            CustomerQueries queries,
            Customers customers,
            Tombstones tombstones,
            List<PersonalData> held,
            AuditLog audit,
            InstantSource clock) {
        this.queries = queries;
        this.customers = customers;
        this.tombstones = tombstones;
        this.held = List.copyOf(held);
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Erases a customer. When it fails midway, it can be done again: the record itself goes last.
     *
     * @throws UnknownCustomer when there is none, or no longer
     */
    public void erase(Caller caller, String reference) {
        Customer customer = queries.named(reference);
        forget(customer);
        while (!customers.remove(customer.id(), customer.version())) {
            // It was changed meanwhile, and may have keys now that are not buried yet.
            customer = queries.named(customer.id().value());
            forget(customer);
        }
        // Once more, for what was written while the record was still there.
        eraseHeld(customer);
        audit.record(
                AuditEntry.of(caller, AuditEntry.CUSTOMER_ERASED, customer.id().value(), clock.instant()));
    }

    private void forget(Customer customer) {
        tombstones.bury(customer.profile());
        eraseHeld(customer);
    }

    private void eraseHeld(Customer customer) {
        held.forEach(part -> part.erase(customer));
    }
}

package dev.shopkeeper.application.customer;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Gives customers out as a file, one after the other in order of id, however many there are. */
public final class ExportCustomers {

    private final Customers customers;
    private final PhoneNumbers phones;
    private final AuditLog audit;
    private final InstantSource clock;

    public ExportCustomers(Customers customers, PhoneNumbers phones, AuditLog audit, InstantSource clock) {
        this.customers = customers;
        this.phones = phones;
        this.audit = audit;
        this.clock = clock;
    }

    /** An export that is allowed and noted, and not yet written. */
    public final class Export {

        private final CustomerFilter filter;

        private Export(CustomerFilter filter) {
            this.filter = filter;
        }

        /** The names of all attributes of the customers in it, sorted; costs a walk through all of them. */
        public Set<String> attributeNames() {
            Set<String> names = new TreeSet<>();
            walk(customer -> names.addAll(customer.profile().attributes().keySet()));
            return names;
        }

        /** Shows each customer in it. */
        public void walk(Consumer<Customer> each) {
            customers.walk(filter, customer -> {
                each.accept(customer);
                return true;
            });
        }
    }

    public Export start(Caller caller, CustomerFilter filter) {
        audit.record(AuditEntry.of(caller, AuditEntry.CUSTOMERS_EXPORTED, null, clock.instant()));
        return new Export(filter.normalised(phones));
    }
}

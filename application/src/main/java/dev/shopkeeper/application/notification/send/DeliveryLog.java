package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Who got what, who did not, and why. */
public final class DeliveryLog {

    private final Deliveries deliveries;
    private final CustomerQueries customers;
    private final AuditLog audit;
    private final InstantSource clock;

    public DeliveryLog(Deliveries deliveries, CustomerQueries customers, AuditLog audit, InstantSource clock) {
        this.deliveries = deliveries;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** The customer that is named by our id or an external id; also one who is no longer there, by our id. */
    public CustomerId customer(String reference) {
        try {
            return customers.named(reference).id();
        } catch (UnknownCustomer gone) {
            return new CustomerId(reference);
        }
    }

    public Page<Delivery> list(DeliveryFilter filter, PageRequest page) {
        return deliveries.page(filter, page);
    }

    /** All of them as a file, which is allowed and noted here and written later. */
    public Consumer<Consumer<Delivery>> export(Caller caller, DeliveryFilter filter) {
        String subject = filter.send() == null ? null : filter.send().value();
        audit.record(AuditEntry.of(caller, AuditEntry.DELIVERIES_EXPORTED, subject, clock.instant()));
        return each -> deliveries.walk(filter, each);
    }
}

package dev.shopkeeper.application.customer;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.KeyTaken;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.ProfileChange;
import dev.shopkeeper.domain.customer.ProfileReader;
import dev.shopkeeper.domain.customer.ProfileReader.Reading;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Enters a customer by hand. */
public final class AddCustomer {

    private final Customers customers;
    private final ProfileReader reader;
    private final AuditLog audit;
    private final IdSource ids;
    private final InstantSource clock;

    public AddCustomer(Customers customers, PhoneNumbers phones, AuditLog audit, IdSource ids, InstantSource clock) {
        this.customers = customers;
        this.reader = new ProfileReader(phones);
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Adds a customer; one who is not said to want no bulk mail is taken to want it, as in an import.
     *
     * @throws InvalidInput when a field is not valid, or none of the three keys is there
     * @throws KeyTaken     when another customer has one of the keys
     */
    public Customer add(Caller caller, ProfileChange fields) {
        Reading reading = fields.applyTo(Profile.EMPTY, reader);
        if (!reading.isValid()) {
            throw InvalidInput.fields(reading.errors());
        }
        if (!reading.profile().hasKey()) {
            throw InvalidInput.field("email", "is required, unless there is a phone number or an external_id");
        }
        boolean subscribed = fields.subscribed() == null || fields.subscribed();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Customer customer = Customer.entered(new CustomerId(ids.next()), reading.profile(), subscribed, "api", now);
        customers.add(customer);
        audit.record(
                AuditEntry.of(caller, AuditEntry.CUSTOMER_ADDED, customer.id().value(), now));
        return customer;
    }
}

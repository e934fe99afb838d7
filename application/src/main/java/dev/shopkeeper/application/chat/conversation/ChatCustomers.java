package dev.shopkeeper.application.chat.conversation;

import dev.shopkeeper.application.account.CustomerRecords;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.Role;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotAllowed;
import org.jspecify.annotations.Nullable;

/**
 * Whose chat a caller means, and whether it is theirs to mean: a customer's own, and for staff and services that of anybody
 * they name.
 */
public final class ChatCustomers {

    private final CustomerQueries queries;
    private final Customers customers;
    private final CustomerRecords records;

    public ChatCustomers(CustomerQueries queries, Customers customers, CustomerRecords records) {
        this.queries = queries;
        this.customers = customers;
        this.records = records;
    }

    /**
     * The customer who speaks. Somebody whom a service names and nobody knows yet becomes known by that.
     *
     * @param reference our id or the external one; null for the caller's own customer
     * @throws UnknownCustomer when nobody is called so, or it is somebody the caller may not know of
     */
    public CustomerId speaking(Caller caller, @Nullable String reference) {
        if (reference == null || !isService(caller)) {
            return known(caller, reference);
        }
        return customers
                .find(new CustomerId(reference))
                .map(Customer::id)
                .orElseGet(() -> records.resolveExternal(reference));
    }

    /**
     * The customer whose chat is looked at.
     *
     * @throws UnknownCustomer when nobody is called so, or it is somebody the caller may not know of
     */
    public CustomerId known(Caller caller, @Nullable String reference) {
        boolean forAnybody = caller.isStaff() || isService(caller);
        if (reference == null) {
            if (caller.customerId() == null && forAnybody) {
                throw InvalidInput.field("customer_id", "is needed: say whose chat it is");
            }
            return caller.requireCustomer();
        }
        if (forAnybody) {
            return queries.named(reference).id();
        }
        CustomerId own = caller.requireCustomer();
        boolean itself = reference.equals(own.value()) || reference.equals(caller.subject());
        return itself ? own : queries.namedFor(caller, reference).id();
    }

    /**
     * The customer whose conversations are listed; null for everybody's, which staff may look through.
     *
     * @throws UnknownCustomer when nobody is called so, or it is somebody the caller may not know of
     */
    public @Nullable CustomerId listed(Caller caller, @Nullable String reference) {
        boolean everybodys = reference == null && caller.customerId() == null && caller.isStaff();
        return everybodys ? null : known(caller, reference);
    }

    /**
     * The customer whose chat is for them and an admin alone.
     *
     * @throws NotAllowed when the caller is neither
     */
    public CustomerId own(Caller caller, @Nullable String reference) {
        CustomerId customer = known(caller, reference);
        if (!caller.isAdmin() && !caller.is(customer)) {
            throw NotAllowed.forbidden("only the customer or an admin may do that");
        }
        return customer;
    }

    private static boolean isService(Caller caller) {
        return caller.customerId() == null && caller.may(Role.SERVICE) && !caller.isStaff();
    }
}

package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;

/** Looks customers up, for staff and for themselves. */
public final class CustomerQueries {

    private final Customers customers;
    private final PhoneNumbers phones;

    public CustomerQueries(Customers customers, PhoneNumbers phones) {
        this.customers = customers;
        this.phones = phones;
    }

    public Page<Customer> list(CustomerFilter filter, PageRequest page) {
        return customers.list(filter.normalised(phones), page);
    }

    /**
     * The customer that is named by our id or, where we have none such, by an external id.
     *
     * @throws UnknownCustomer when nobody is
     */
    public Customer named(String reference) {
        return customers
                .find(new CustomerId(reference))
                .or(() -> customers.findByExternalId(reference))
                .orElseThrow(UnknownCustomer::new);
    }

    /**
     * The same, as far as the caller may know of it: staff see all, others themselves only.
     *
     * @throws UnknownCustomer also when it is somebody the caller may not know of
     */
    public Customer namedFor(Caller caller, String reference) {
        Customer customer = named(reference);
        if (!caller.isStaff() && !caller.is(customer.id())) {
            throw new UnknownCustomer();
        }
        return customer;
    }
}

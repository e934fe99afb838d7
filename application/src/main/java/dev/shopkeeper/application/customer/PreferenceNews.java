package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.Customer;

/** Hears what customers prefer from now on. */
@FunctionalInterface
public interface PreferenceNews {

    /** The customer wants no more bulk mail; it is stored already. */
    void unsubscribed(Customer customer);
}

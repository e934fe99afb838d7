package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.Customer;

/**
 * What one feature holds on people. Each feature that does brings one, and so takes part in showing a person everything
 * that is held, and in erasing it.
 */
public interface PersonalData {

    /** The name of this part in what the person is shown. */
    String section();

    /** Everything held on this customer, as plain maps, lists and values. */
    Object of(Customer customer);

    /** Removes or blanks it, for good; repeatable. */
    void erase(Customer customer);
}

package dev.shopkeeper.domain.customer;

import org.jspecify.annotations.Nullable;

/**
 * What writing to customers asks of them: where they can be reached, and whether they want it.
 *
 * @param email null where none is known
 */
public record Addressee(CustomerId id, @Nullable EmailAddress email, boolean subscribed) {

    public static Addressee of(Customer customer) {
        return new Addressee(customer.id(), customer.profile().email(), customer.subscribed());
    }
}

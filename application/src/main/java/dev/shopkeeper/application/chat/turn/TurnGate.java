package dev.shopkeeper.application.chat.turn;

import dev.shopkeeper.domain.customer.CustomerId;

/** May refuse a customer's message before it is taken in. Each feature with a limit of its own brings one. */
@FunctionalInterface
public interface TurnGate {

    /**
     * Lets it pass.
     *
     * @throws dev.shopkeeper.domain.failure.LimitReached with the time to wait
     */
    void check(CustomerId customer);
}

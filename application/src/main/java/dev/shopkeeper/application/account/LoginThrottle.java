package dev.shopkeeper.application.account;

import dev.shopkeeper.domain.failure.LimitReached;
import java.util.List;

/**
 * Counts tries to sign in, all nodes together. It never fails open: where the shared count cannot be had, each node
 * counts for itself.
 */
public interface LoginThrottle {

    /**
     * Counts one try under each of these keys.
     *
     * @throws LimitReached when one of them has had its tries for now
     */
    void take(List<String> keys);

    /** Takes the count of one try back, because it was the right password. */
    void giveBack(List<String> keys);
}

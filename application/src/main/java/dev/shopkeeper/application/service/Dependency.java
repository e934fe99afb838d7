package dev.shopkeeper.application.service;

import dev.shopkeeper.domain.failure.Unavailable;

/** Something outside this process that it works with. */
public interface Dependency {

    /** What operators call it, such as {@code mongodb}. */
    String name();

    /** Whether nothing works without it. */
    boolean isVital();

    /**
     * Returns when it answered.
     *
     * @throws Unavailable when it is away; the message holds no address and no secret
     */
    void check();
}

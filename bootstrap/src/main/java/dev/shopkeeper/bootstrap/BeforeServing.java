package dev.shopkeeper.bootstrap;

/** Something that must be done at every start, when the store answers and before the first request is. */
@FunctionalInterface
interface BeforeServing {

    /**
     * Does it; repeatable, and safe beside another node that does the same.
     *
     * @throws CannotStart when an operator must put something right first
     */
    void run();
}

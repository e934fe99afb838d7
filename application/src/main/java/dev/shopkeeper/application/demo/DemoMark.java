package dev.shopkeeper.application.demo;

/** Remembers that demo data was loaded, so that what somebody removed does not come back. */
public interface DemoMark {

    /**
     * Sets the mark.
     *
     * @return false when it was set before, or there are customers already
     */
    boolean set();
}

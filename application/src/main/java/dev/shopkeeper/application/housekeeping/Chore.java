package dev.shopkeeper.application.housekeeping;

/** Lets go of what a feature need not keep any longer; repeatable, and harmless beside another node that does the same. */
public interface Chore {

    /** What it lets go of, in a word or two. */
    String subject();

    /** Gives how many it let go of. */
    int sweep();
}

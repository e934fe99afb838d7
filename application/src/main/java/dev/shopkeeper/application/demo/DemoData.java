package dev.shopkeeper.application.demo;

/** One feature's part of what an empty store is filled with. */
public interface DemoData {

    /** Parts are loaded in this order, so that one may build on another: people 10, then what points at them. */
    int order();

    /** Whether the shop may open before this part is there, because nobody misses it in the first seconds. */
    default boolean mayComeLater() {
        return false;
    }

    void load();
}

package dev.shopkeeper.application.recommendation;

/** An earlier model to go on from. One that cannot be gone on from is left aside. */
public final class WarmStart {

    private final Recommender previous;
    private final int[] previousItems;

    /** Says which item is which.
     *
     * @param previousItems for each item now, its index in the earlier model, or -1
     */
    public WarmStart(Recommender previous, int[] previousItems) {
        this.previous = previous;
        this.previousItems = previousItems.clone();
    }

    public Recommender previous() {
        return previous;
    }

    /** The index that an item of now had then, or -1. */
    public int previousItem(int item) {
        return item < previousItems.length ? previousItems[item] : -1;
    }
}

package dev.shopkeeper.application.recommendation;

import dev.shopkeeper.domain.failure.LimitReached;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes in a stream of facts, in any order, and makes a matrix of it. Repeats of the same person and product become one
 * entry: strengths summed, latest time. Not for use by several threads.
 *
 * <p>Memory: 16 bytes per fact taken in, the same again while building, and the keys: about 90 bytes and the key's text
 * each. A stream longer than the limit is refused.
 */
public final class InteractionMatrixBuilder {

    private static final int BLOCK = 1 << 16;

    private final int maxFacts;
    private final Map<String, Integer> userIndexes = new HashMap<>();
    private final Map<String, Integer> itemIndexes = new HashMap<>();
    private final List<String> userKeys = new ArrayList<>();
    private final List<String> itemKeys = new ArrayList<>();
    private final List<int[]> facts = new ArrayList<>();
    private int size;

    /** Starts with nothing.
     *
     * @param maxFacts how many facts are taken at most
     */
    public InteractionMatrixBuilder(int maxFacts) {
        this.maxFacts = maxFacts;
    }

    /** The index of an item, given to it now if it is new: so products that nobody chose have their place as well. */
    public int item(String key) {
        return indexOf(key, itemIndexes, itemKeys);
    }

    /** The index an item has, or -1 when it was given none. */
    public int itemIfKnown(String key) {
        return itemIndexes.getOrDefault(key, -1);
    }

    public int user(String key) {
        return indexOf(key, userIndexes, userKeys);
    }

    private static int indexOf(String key, Map<String, Integer> indexes, List<String> keys) {
        Integer known = indexes.putIfAbsent(key, keys.size());
        if (known != null) {
            return known;
        }
        keys.add(key);
        return keys.size() - 1;
    }

    /** Takes in one fact.
     *
     * @param strength positive and finite, or it is refused
     * @param epochSecond 0 when not known
     */
    public void add(String user, String item, double strength, long epochSecond) {
        add(user(user), item(item), strength, epochSecond);
    }

    /** The same by indexes this builder gave. */
    public void add(int user, int item, double strength, long epochSecond) {
        Strength.check(strength);
        if (user < 0 || user >= userKeys.size() || item < 0 || item >= itemKeys.size()) {
            throw new IllegalArgumentException("no key has that index");
        }
        if (size == maxFacts) {
            throw LimitReached.tooLarge("more than %d interactions do not fit one training".formatted(maxFacts));
        }
        int at = size % BLOCK * 4;
        if (at == 0) {
            facts.add(new int[4 * BLOCK]);
        }
        int[] block = facts.getLast();
        block[at] = user;
        block[at + 1] = item;
        block[at + 2] = Float.floatToRawIntBits((float) strength);
        block[at + 3] = InteractionMatrix.packTime(epochSecond);
        size++;
    }

    /** How many facts were taken in so far, repeats included. */
    public int facts() {
        return size;
    }

    public IndexedInteractions build() {
        int users = userKeys.size();
        int[] starts = new int[users + 1];
        for (int i = 0; i < size; i++) {
            starts[fact(i, 0) + 1]++;
        }
        for (int u = 0; u < users; u++) {
            starts[u + 1] += starts[u];
        }
        int[] heads = Arrays.copyOf(starts, users);
        int[] items = new int[size];
        float[] strengths = new float[size];
        int[] times = new int[size];
        for (int i = 0; i < size; i++) {
            int at = heads[fact(i, 0)]++;
            items[at] = fact(i, 1);
            strengths[at] = Float.intBitsToFloat(fact(i, 2));
            times[at] = fact(i, 3);
        }
        InteractionMatrix matrix = new RowMerge(starts, items, strengths, times).merged(itemKeys.size());
        return new IndexedInteractions(
                matrix,
                Collections.unmodifiableList(new ArrayList<>(userKeys)),
                Collections.unmodifiableList(new ArrayList<>(itemKeys)));
    }

    private int fact(int i, int part) {
        return facts.get(i / BLOCK)[i % BLOCK * 4 + part];
    }
}

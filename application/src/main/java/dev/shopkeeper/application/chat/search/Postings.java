package dev.shopkeeper.application.chat.search;

import java.util.Arrays;

/** Where a word occurs: positions upwards, and how much it counts there, in hundredths. Grows at its end only. */
final class Postings {

    private int[] positions = new int[2];
    private byte[] weights = new byte[2];
    private int size;

    void add(int position, int weight) {
        if (size > 0 && positions[size - 1] == position) {
            weights[size - 1] = (byte) Math.max(weights[size - 1], weight);
            return;
        }
        if (size == positions.length) {
            int room = size + Math.max(2, size / 2);
            positions = Arrays.copyOf(positions, room);
            weights = Arrays.copyOf(weights, room);
        }
        positions[size] = position;
        weights[size] = (byte) weight;
        size++;
    }

    int size() {
        return size;
    }

    int position(int at) {
        return positions[at];
    }

    int weight(int at) {
        return weights[at];
    }

    /** How much the word counts at a position; 0 where it does not occur. */
    int weightAt(int position) {
        int at = Arrays.binarySearch(positions, 0, size, position);
        return at < 0 ? 0 : weights[at];
    }
}

package dev.shopkeeper.bootstrap.embedded.mongo.storage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A stretch of index keys: from its lowest key up to, but not with, the key that ends it. */
public final class KeyRange {

    private final byte[] from;
    private final byte[] to;

    public KeyRange(byte[] from, byte[] to) {
        this.from = from;
        this.to = to;
    }

    public byte[] from() {
        return from;
    }

    public byte[] to() {
        return to;
    }

    /** Every key. */
    public static KeyRange all() {
        return new KeyRange(new byte[0], new byte[] {(byte) 0xff});
    }

    /** Every key that begins with a prefix. */
    public static KeyRange startingWith(byte[] prefix) {
        return prefix.length == 0 ? all() : new KeyRange(prefix, successor(prefix));
    }

    /** Every value of a kind. */
    public static KeyRange of(KeyKind kind) {
        return startingWith(new byte[] {kind.tag()});
    }

    /** Whether nothing lies in it. */
    public boolean isEmpty() {
        return Arrays.compareUnsigned(from, to) >= 0;
    }

    /** Whether a key lies in it. */
    public boolean contains(byte[] key) {
        return Arrays.compareUnsigned(from, key) <= 0 && Arrays.compareUnsigned(key, to) < 0;
    }

    /** What it shares with another. */
    public KeyRange intersect(KeyRange other) {
        return new KeyRange(
                Arrays.compareUnsigned(from, other.from) >= 0 ? from : other.from,
                Arrays.compareUnsigned(to, other.to) <= 0 ? to : other.to);
    }

    /** The same values as a descending field holds them. */
    public KeyRange descending() {
        return new KeyRange(successor(complement(to)), successor(complement(from)));
    }

    /** The same one value as a descending field holds it. */
    public KeyRange descendingPoint() {
        return startingWith(complement(from));
    }

    /** The same stretch after a prefix of a compound key. */
    public KeyRange after(byte[] prefix) {
        return prefix.length == 0 ? this : new KeyRange(concat(prefix, from), concat(prefix, to));
    }

    /** The first bytes that are behind every key that begins with a prefix. */
    public static byte[] successor(byte[] prefix) {
        int last = prefix.length - 1;
        while (last >= 0 && prefix[last] == (byte) 0xff) {
            last--;
        }
        if (last < 0) {
            return new byte[] {(byte) 0xff};
        }
        byte[] successor = Arrays.copyOf(prefix, last + 1);
        successor[last]++;
        return successor;
    }

    private static byte[] complement(byte[] bytes) {
        byte[] complement = bytes.clone();
        KeyBuffer.complement(complement, 0, complement.length);
        return complement;
    }

    private static byte[] concat(byte[] prefix, byte[] rest) {
        byte[] joined = Arrays.copyOf(prefix, prefix.length + rest.length);
        System.arraycopy(rest, 0, joined, prefix.length, rest.length);
        return joined;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyRange range && Arrays.equals(from, range.from) && Arrays.equals(to, range.to);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(from) + Arrays.hashCode(to);
    }

    @Override
    public String toString() {
        return "[" + Arrays.toString(from) + ", " + Arrays.toString(to) + ")";
    }
}

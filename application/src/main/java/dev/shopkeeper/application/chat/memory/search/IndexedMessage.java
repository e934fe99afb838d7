package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.application.embedding.SentenceEncoder;
import dev.shopkeeper.domain.chat.MessageId;
import org.jspecify.annotations.Nullable;

/** What a message is found by. Arrays are handed on, not copied: nobody changes them. */
public final class IndexedMessage {

    private static final int SCALE = 127;

    private final MessageId id;
    private final int[] terms;
    private final byte @Nullable [] vector;

    /**
     * A message as it stands in the index.
     *
     * @param terms  as {@link SearchTerms} gives them
     * @param vector {@link SentenceEncoder#LENGTH} numbers in 127ths; null while it was not encoded
     */
    public IndexedMessage(MessageId id, int[] terms, byte @Nullable [] vector) {
        if (vector != null && vector.length != SentenceEncoder.LENGTH) {
            throw new IllegalArgumentException("a vector has " + SentenceEncoder.LENGTH + " numbers");
        }
        this.id = id;
        this.terms = terms;
        this.vector = vector;
    }

    /** Found by its words alone. */
    public static IndexedMessage of(MessageId id, String text) {
        return new IndexedMessage(id, SearchTerms.of(text), null);
    }

    public IndexedMessage encoded(float[] unit) {
        return new IndexedMessage(id, terms, quantised(unit));
    }

    static byte[] quantised(float[] unit) {
        byte[] bytes = new byte[unit.length];
        for (int i = 0; i < unit.length; i++) {
            bytes[i] = (byte) Math.max(-SCALE, Math.min(SCALE, Math.round(unit[i] * SCALE)));
        }
        return bytes;
    }

    /** The cosine of two vectors in 127ths. */
    static float cosine(byte[] one, byte[] other) {
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum / (float) (SCALE * SCALE);
    }

    public MessageId id() {
        return id;
    }

    public int[] terms() {
        return terms;
    }

    public byte @Nullable [] vector() {
        return vector;
    }

    /** About what it takes in memory. */
    int bytes() {
        return 160 + 4 * terms.length + (vector == null ? 0 : vector.length + 16);
    }
}

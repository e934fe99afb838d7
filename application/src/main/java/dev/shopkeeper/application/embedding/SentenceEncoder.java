package dev.shopkeeper.application.embedding;

/**
 * Turns texts into vectors that point the same way when the texts mean the same. Safe to be used by many threads; works
 * in this process and calls nobody.
 */
public interface SentenceEncoder {

    /** How many numbers a vector has. */
    int LENGTH = 384;

    /**
     * A vector of length one; zeros for a text that says nothing. Only the beginning of a long text counts, about 250 words.
     * The first call loads the model, which takes seconds; later ones take milliseconds.
     */
    float[] encode(String text);

    /**
     * Whether {@link #encode} answers within milliseconds. While it does not, what must be quick goes without, and the first
     * question begins the loading in the background.
     */
    boolean isReady();
}

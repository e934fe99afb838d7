package dev.shopkeeper.application.chat.search;

import java.util.List;

/** Reads the concepts of a text without a catalogue. */
public final class Concepts {

    private static final int MOST = 60;

    private final CatalogueIndex none = new CatalogueIndex();

    /** How a few words that mean one thing are compared. */
    public static String key(String words) {
        return Phrase.of(words).exact();
    }

    /**
     * The concepts of a text.
     *
     * @param loose whether it is Vietnamese written without marks
     */
    public List<Concept> of(String text, boolean loose) {
        return Lexicon.ours().concepts(Words.of(text, MOST), loose, none);
    }
}

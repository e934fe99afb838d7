package dev.shopkeeper.application.chat.memory.search;

/**
 * How words and meaning are weighed. The usual weights were chosen on four conversations of LoCoMo at a time and tried on
 * the fifth, see {@code docs/benchmarks/chat-memory.md}; the best are near one another.
 *
 * @param saturation     BM25's k1
 * @param lengthPenalty  BM25's b
 * @param neighbourWords the part of their words' score that the messages before and after give to a message
 * @param words          the weight of words
 * @param neighbourMeaning the part of their meaning's score that they give
 * @param meaning        the weight of meaning
 */
public record Ranking(
        double saturation,
        double lengthPenalty,
        double neighbourWords,
        double words,
        double neighbourMeaning,
        double meaning) {

    public static final Ranking USUAL = new Ranking(0.9, 0.3, 0.5, 1, 0.4, 1);
    public static final Ranking WORDS_ALONE = new Ranking(0.9, 0.3, 0, 1, 0, 0);
    public static final Ranking MEANING_ALONE = new Ranking(0.9, 0.3, 0, 0, 0, 1);
}

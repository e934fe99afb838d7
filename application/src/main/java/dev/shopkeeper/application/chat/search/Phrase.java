package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.application.chat.search.Words.Word;
import java.util.List;
import java.util.stream.Collectors;

/** One or a few words that mean one thing together. */
record Phrase(List<Word> words) {

    private static final int MOST = 5;

    Phrase {
        words = List.copyOf(words);
    }

    static Phrase of(String text) {
        return new Phrase(Words.of(text, MOST));
    }

    /** As it is looked up by people who write marks. */
    String exact() {
        return words.stream().map(Word::exact).collect(Collectors.joining(" "));
    }

    String folded() {
        return words.stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    boolean isMarked() {
        return words.stream().anyMatch(Word::isMarked);
    }
}

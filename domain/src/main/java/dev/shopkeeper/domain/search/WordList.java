package dev.shopkeeper.domain.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the words by which one thing is found. A word that is the beginning of another one is left out, because what
 * finds it finds the other too.
 */
public final class WordList {

    private final int most;
    private final List<String> words = new ArrayList<>(12);

    /**
     * An empty list.
     *
     * @param most how many words it takes; those that come later are left out
     */
    public WordList(int most) {
        this.most = most;
    }

    /** Takes the words of a text. */
    public void addText(@Nullable String text) {
        if (text != null) {
            SearchWords.split(text).forEach(this::add);
        }
    }

    /** Takes one word, folded already. */
    public void add(String whole) {
        String word = SearchWords.cut(whole);
        if (word.isEmpty()) {
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(word)) {
                return;
            }
            if (word.startsWith(words.get(i))) {
                words.set(i, word);
                dropBeginningsOf(word, i + 1);
                return;
            }
        }
        if (words.size() < most) {
            words.add(word);
        }
    }

    public boolean isFull() {
        return words.size() >= most;
    }

    /** The words, each once, in no order that counts. */
    public List<String> words() {
        return List.copyOf(words);
    }

    private void dropBeginningsOf(String word, int from) {
        for (int i = words.size() - 1; i >= from; i--) {
            if (word.startsWith(words.get(i))) {
                words.remove(i);
            }
        }
    }
}

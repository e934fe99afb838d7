package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.application.chat.search.Words.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How well products match concepts: for one question, within one reading of the index. */
final class Matching {

    /** A word without marks may be meant by one that has none, but English words look like that too. */
    private static final float PERHAPS = 0.35f;

    private static final float UNMARKED_CATALOGUE = 0.6f;
    private static final float MISSPELT = 0.7f;

    /** Words of a phrase that stand apart mostly mean something else. */
    private static final float APART = 0.35f;

    /** From this on a concept is covered. */
    private static final float COVERED = 0.4f;

    /** From this on it is the name or the category that says so. */
    private static final float NAMED = 0.8f;

    private static final int LONG_ENOUGH = 5;
    private static final float HUNDRED = 100f;

    private final CatalogueIndex index;
    private final float[] scores;
    private final float[] coverage;
    private final float[] best;
    private final byte[] named;
    private double total;
    private double known;

    Matching(CatalogueIndex index) {
        this.index = index;
        this.scores = new float[index.size()];
        this.coverage = new float[index.size()];
        this.best = new float[index.size()];
        this.named = new byte[index.size()];
    }

    /** Takes a concept into account; false when no product has anything of it. */
    boolean take(Concept concept) {
        Arrays.fill(best, 0);
        for (Phrase phrase : concept.phrases()) {
            phrase(phrase, concept.loose());
        }
        int matched = matched();
        if (matched == 0 && concept.phrases().size() == 1) {
            misspelt(concept.phrases().getFirst());
            matched = matched();
        }
        double weight = concept.weight() * Math.log(1 + (index.products() + 0.5) / (matched + 0.5));
        total += weight;
        if (matched == 0) {
            return false;
        }
        known += weight;
        for (int i = 0; i < best.length; i++) {
            if (best[i] > 0) {
                scores[i] += (float) (weight * best[i]);
                coverage[i] += (float) (weight * Math.min(1, best[i] / COVERED));
                named[i] += (byte) (best[i] >= NAMED && concept.weight() >= 1 && named[i] < Byte.MAX_VALUE ? 1 : 0);
            }
        }
        return true;
    }

    /** Which share of what was asked for a product has, by how telling it is. */
    double coverage(int position) {
        return total == 0 ? 1 : coverage[position] / total;
    }

    /** How many of the things asked for stand in a product's name or category. */
    int named(int position) {
        return named[position];
    }

    /** How well a product matches, from 0 to 1. */
    double score(int position) {
        return total == 0 ? 0 : scores[position] / total;
    }

    /** Which share of what was asked for occurs anywhere. */
    double known() {
        return total == 0 ? 1 : known / total;
    }

    private int matched() {
        int matched = 0;
        for (int i = 0; i < best.length; i++) {
            if (best[i] > 0) {
                if (index.isLive(i)) {
                    matched++;
                } else {
                    best[i] = 0;
                }
            }
        }
        return matched;
    }

    private void phrase(Phrase phrase, boolean loose) {
        if (phrase.words().size() == 1) {
            word(phrase.words().getFirst(), loose);
        } else if (!phrase.words().isEmpty()) {
            together(phrase.words());
        }
    }

    private void word(Word word, boolean loose) {
        Postings exact = index.exact(word.exact());
        if (exact != null) {
            raise(exact, 1);
        }
        if (!word.isMarked()) {
            raise(index.folded(word.folded()), loose ? 1 : PERHAPS);
        } else if (exact == null && word.folded().length() >= LONG_ENOUGH) {
            raise(index.exact(word.folded()), UNMARKED_CATALOGUE);
        }
    }

    private void raise(@Nullable Postings postings, float by) {
        for (int i = 0; postings != null && i < postings.size(); i++) {
            int position = postings.position(i);
            best[position] = Math.max(best[position], by * postings.weight(i) / HUNDRED);
        }
    }

    private void together(List<Word> words) {
        Optional<Postings> rarest = rarest(words);
        if (rarest.isEmpty()) {
            return;
        }
        Postings postings = rarest.get();
        for (int i = 0; i < postings.size(); i++) {
            int position = postings.position(i);
            float weight = weight(words, position);
            if (weight > 0) {
                float by = areSideBySide(words, position) ? 1 : APART;
                best[position] = Math.max(best[position], by * weight / HUNDRED);
            }
        }
    }

    private Optional<Postings> rarest(List<Word> words) {
        Postings rarest = null;
        for (Word word : words) {
            Postings exact = index.exact(word.exact());
            Postings folded = word.isMarked() ? null : index.folded(word.folded());
            if (exact == null && folded == null) {
                return Optional.empty();
            }
            Postings longer = exact == null || (folded != null && folded.size() > exact.size()) ? folded : exact;
            boolean whole = exact == null || folded == null;
            if (longer != null && whole && (rarest == null || longer.size() < rarest.size())) {
                rarest = longer;
            }
        }
        return Optional.ofNullable(rarest == null ? index.exact(words.getFirst().exact()) : rarest);
    }

    private float weight(List<Word> words, int position) {
        int least = Integer.MAX_VALUE;
        for (Word word : words) {
            int weight = 0;
            Postings exact = index.exact(word.exact());
            if (exact != null) {
                weight = exact.weightAt(position);
            }
            Postings folded = word.isMarked() ? null : index.folded(word.folded());
            if (folded != null) {
                weight = Math.max(weight, folded.weightAt(position));
            }
            least = Math.min(least, weight);
        }
        return least;
    }

    private boolean areSideBySide(List<Word> words, int position) {
        for (int i = 1; i < words.size(); i++) {
            Postings pair = index.pair(words.get(i - 1).folded(), words.get(i).folded());
            if (pair == null || pair.weightAt(position) == 0) {
                return false;
            }
        }
        return true;
    }

    /** A word that no product has may be one with a letter wrong. */
    private void misspelt(Phrase phrase) {
        if (phrase.words().size() != 1 || phrase.words().getFirst().folded().length() < LONG_ENOUGH) {
            return;
        }
        String wrong = phrase.words().getFirst().exact();
        for (String word : index.words()) {
            if (word.charAt(0) == wrong.charAt(0) && isNear(wrong, word)) {
                raise(index.exact(word), MISSPELT);
            }
        }
    }

    /** Whether one letter more, less, other, or two changed over make one of the other. */
    static boolean isNear(String a, String b) {
        int difference = a.length() - b.length();
        if (difference < -1 || difference > 1 || b.length() < LONG_ENOUGH) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        int most = Math.min(a.length(), b.length()) - start;
        while (end < most && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        int left = a.length() - start - end;
        int right = b.length() - start - end;
        boolean turned = left == 2
                && right == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
        return (left <= 1 && right <= 1) || turned;
    }
}

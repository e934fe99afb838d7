package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.application.chat.search.Words.Word;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words of trade in English and Vietnamese: which mean the same, which mean nothing, which may be missing. */
final class Lexicon {

    private static final int LONGEST = 4;
    private static final double SOFT = 0.15;

    private final Map<String, Set<Phrase>> exact = new HashMap<>();
    private final Map<String, Set<Phrase>> folded = new HashMap<>();
    private final Set<String> stop = new HashSet<>();
    private final Set<String> stopFolded = new HashSet<>();
    private final Set<String> soft = new HashSet<>();
    private final Set<String> softFolded = new HashSet<>();

    private Lexicon() {}

    /** The one that comes with the shop, read when it is first asked for. */
    static Lexicon ours() {
        return Ours.LEXICON;
    }

    private static final class Ours {
        static final Lexicon LEXICON = load();
    }

    private static Lexicon load() {
        Lexicon lexicon = new Lexicon();
        lines("same.txt").forEach(lexicon::same);
        lines("stop.txt").forEach(line -> take(line, lexicon.stop, lexicon.stopFolded));
        lines("soft.txt").forEach(line -> take(line, lexicon.soft, lexicon.softFolded));
        return lexicon;
    }

    private static List<String> lines(String file) {
        try (InputStream stream = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/chat/words/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Phrase> split(String line) {
        return Arrays.stream(line.split("[,|]", -1))
                .map(Phrase::of)
                .filter(phrase -> !phrase.words().isEmpty())
                .toList();
    }

    private void same(String line) {
        List<Phrase> phrases = split(line);
        for (Phrase phrase : phrases) {
            exact.computeIfAbsent(phrase.exact(), any -> new LinkedHashSet<>()).addAll(phrases);
            folded.computeIfAbsent(phrase.folded(), any -> new LinkedHashSet<>())
                    .addAll(phrases);
        }
    }

    private static void take(String line, Set<String> exact, Set<String> folded) {
        for (Phrase phrase : split(line)) {
            exact.add(phrase.exact());
            folded.add(phrase.folded());
        }
    }

    /**
     * The concepts of these words.
     *
     * @param loose whether the words are Vietnamese written without marks
     * @param index knows which two words stand side by side in a name
     */
    List<Concept> concepts(List<Word> words, boolean loose, CatalogueIndex index) {
        List<Concept> concepts = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int length = Math.min(LONGEST, words.size() - at);
            while (length > 1 && !isKnown(words.subList(at, at + length), loose)) {
                length--;
            }
            if (length == 1 && at + 1 < words.size() && isOneName(words.get(at), words.get(at + 1), index)) {
                length = 2;
            }
            Phrase phrase = new Phrase(words.subList(at, at + length));
            if (!isStop(phrase, loose)) {
                concepts.add(concept(phrase, loose));
            }
            at += length;
        }
        return concepts;
    }

    /** {@code hoi an}: words that mean something only together, written without their marks. */
    private boolean isOneName(Word first, Word second, CatalogueIndex index) {
        boolean unmarked = !first.isMarked() && !second.isMarked();
        return unmarked
                && index.isPair(first.folded(), second.folded())
                && (!index.isWord(first.exact()) || !index.isWord(second.exact()));
    }

    private boolean isKnown(List<Word> words, boolean loose) {
        Phrase phrase = new Phrase(words);
        return exact.containsKey(phrase.exact())
                || stop.contains(phrase.exact())
                || soft.contains(phrase.exact())
                || (loose && (folded.containsKey(phrase.folded()) || stopFolded.contains(phrase.folded())));
    }

    private boolean isStop(Phrase phrase, boolean loose) {
        return (stop.contains(phrase.exact()) && !exact.containsKey(phrase.exact()))
                || (loose && stopFolded.contains(phrase.folded()) && !folded.containsKey(phrase.folded()));
    }

    private Concept concept(Phrase phrase, boolean loose) {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        phrases.put(phrase.exact(), phrase);
        exact.getOrDefault(phrase.exact(), Set.of()).forEach(same -> phrases.putIfAbsent(same.exact(), same));
        if (loose) {
            folded.getOrDefault(phrase.folded(), Set.of()).forEach(same -> phrases.putIfAbsent(same.exact(), same));
        }
        boolean mayBeMissing = soft.contains(phrase.exact()) || (loose && softFolded.contains(phrase.folded()));
        double weight = mayBeMissing ? SOFT : 1;
        return new Concept(phrase.exact(), List.copyOf(phrases.values()), loose, weight);
    }
}

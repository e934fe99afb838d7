package dev.shopkeeper.domain.search;

import dev.shopkeeper.domain.text.Letters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Words as they are kept for finding and as people look for them, both {@linkplain #fold folded}. A word that is looked
 * for finds a thing when it is the beginning of one of the thing's words.
 */
public final class SearchWords {

    public static final int MAX_LENGTH = 64;
    private static final int MAX_QUERY_WORDS = 8;

    private SearchWords() {}

    /** The words of what somebody looks for, longest first; empty when there is nothing to look for. */
    public static List<String> ofQuery(String query) {
        return wanted(split(query).stream().map(SearchWords::cut).distinct().toList());
    }

    /** Those of the wanted words that tell more than the others do, longest first, and not too many. */
    public static List<String> wanted(Collection<String> words) {
        return words.stream()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && other.startsWith(word)))
                .sorted((a, b) -> b.length() - a.length())
                .limit(MAX_QUERY_WORDS)
                .toList();
    }

    /** Whether a thing with these words is found by these wanted ones. */
    public static boolean find(Collection<String> wanted, Collection<String> words) {
        return wanted.stream().allMatch(one -> words.stream().anyMatch(word -> word.startsWith(one)));
    }

    /** Small letters without their marks, so that {@code Đặng} and {@code dang} are the same. */
    public static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(bare.length());
        bare.codePoints().filter(c -> !Letters.isMark(c)).forEach(c -> {
            switch (c) {
                case 'đ', 'ð' -> folded.append('d');
                case 'ø' -> folded.append('o');
                case 'ł' -> folded.append('l');
                case 'ı' -> folded.append('i');
                case 'ß' -> folded.append("ss");
                case 'æ' -> folded.append("ae");
                case 'œ' -> folded.append("oe");
                default -> folded.appendCodePoint(c);
            }
        });
        return folded.toString();
    }

    /** Folds a text and splits it at whatever is neither letter nor digit; an apostrophe joins: {@code o'brien} is one word. */
    public static List<String> split(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>(4);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (c != '\'' && c != '\u2019' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** A word within the length that is kept. */
    public static String cut(String word) {
        if (word.length() <= MAX_LENGTH) {
            return word;
        }
        return word.substring(0, Character.isHighSurrogate(word.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007f') {
                return false;
            }
        }
        return true;
    }
}

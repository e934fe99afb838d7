package dev.shopkeeper.application.chat.memory.search;

import dev.shopkeeper.domain.search.SearchWords;
import java.util.Arrays;
import java.util.Set;

/**
 * The words by which messages are found, as numbers: folded, without those that stand everywhere, and cut back to what
 * English endings leave. Two words of one number are rare enough, one in four thousand millions.
 */
public final class SearchTerms {

    private static final int MOST = 400;
    private static final int SHORTEST_STEM = 3;

    /** English, and Vietnamese without its marks. */
    private static final Set<String> STOP_WORDS = Set.of(
            ("a about an and any are as at be been being but by can could did do does doing for from had has have having he"
                            + " her hers him his how i if in into is it its just me my of on or our she should so some than"
                            + " that the their them then there these they this those to too us was we were what when where"
                            + " which who whom why will with would you your yours im ive id ill youre thats dont didnt"
                            + " anh ay ban bi cac cai chi cho co cua da dang day duoc em gi hay khi khong la lam len"
                            + " minh mot nay nhe nhu nhung o ra rang roi se su tai thi thui toi tu va vao van vay ve vi voi")
                    .split(" "));

    private SearchTerms() {}

    /** In no order that counts, a word that comes twice twice; at most {@value #MOST}. */
    public static int[] of(String text) {
        int[] terms = new int[16];
        int size = 0;
        for (String word : SearchWords.split(text)) {
            if (size == MOST) {
                break;
            }
            if (!STOP_WORDS.contains(word)) {
                if (size == terms.length) {
                    terms = Arrays.copyOf(terms, 2 * size);
                }
                terms[size++] = number(stem(word));
            }
        }
        return Arrays.copyOf(terms, size);
    }

    static String stem(String word) {
        String stem = word;
        if (stem.length() > 4 && stem.endsWith("ies")) {
            return stem.substring(0, stem.length() - 3) + "y";
        }
        stem = without(stem, "es", 5);
        stem = stem.endsWith("ss") || stem.endsWith("us") || stem.endsWith("is")
                ? stem
                : without(stem, "s", SHORTEST_STEM);
        stem = without(stem, "ing", SHORTEST_STEM);
        stem = without(stem, "ed", SHORTEST_STEM);
        stem = without(stem, "ly", 4);
        return without(stem, "e", SHORTEST_STEM);
    }

    private static String without(String word, String ending, int least) {
        int length = word.length() - ending.length();
        if (length < least || !word.endsWith(ending)) {
            return word;
        }
        boolean doubled = ending.length() > 1
                && length > least
                && word.charAt(length - 1) == word.charAt(length - 2)
                && "bdgmnprt".indexOf(word.charAt(length - 1)) >= 0;
        return word.substring(0, doubled ? length - 1 : length);
    }

    /** FNV-1a. */
    private static int number(String word) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}

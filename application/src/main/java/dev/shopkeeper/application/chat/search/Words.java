package dev.shopkeeper.application.chat.search;

import dev.shopkeeper.domain.search.SearchWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, as they are compared. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\d]+(?:['’](?=\\p{L})[\\p{L}\\p{M}]+)?");
    private static final int MAX_LENGTH = 40;
    private static final int SHORT = 3;
    private static final int LONG_ENOUGH = 4;

    private Words() {}

    /**
     * One word.
     *
     * @param exact  in small letters, with its marks; an English word by its stem
     * @param folded the same without its marks
     * @param start  where it begins in the text
     */
    public record Word(String exact, String folded, int start, int end) {

        /** Whether it is written with marks, so that its writer distinguishes by them. */
        public boolean isMarked() {
            return !exact.equals(folded);
        }
    }

    /** The words of a text in its order, at most {@code most}. */
    public static List<Word> of(String text, int most) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(composed);
        while (words.size() < most && matcher.find()) {
            String word = bare(matcher.group().toLowerCase(Locale.ROOT));
            if (word.length() <= MAX_LENGTH) {
                String exact = stem(modern(word));
                words.add(new Word(exact, SearchWords.fold(exact), matcher.start(), matcher.end()));
            }
        }
        return words;
    }

    private static String bare(String word) {
        int apostrophe = Math.max(word.indexOf('\''), word.indexOf('’'));
        if (apostrophe < 0) {
            return word;
        }
        String behind = word.substring(apostrophe + 1);
        return behind.equals("s") ? word.substring(0, apostrophe) : word.substring(0, apostrophe) + behind;
    }

    /** One way of placing the tone where Vietnamese has two: {@code hoà} and {@code hòa}. */
    private static String modern(String word) {
        if (word.chars().allMatch(c -> c < 0x80)) {
            return word;
        }
        String same = word;
        String old = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
        String now = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
        for (int i = 0; i < old.length(); i += 2) {
            if (same.endsWith(old.substring(i, i + 2)) && !same.startsWith("q")) {
                same = same.substring(0, same.length() - 2) + now.substring(i, i + 2);
            }
        }
        return same;
    }

    /** Without the endings of English; other words stay. */
    private static String stem(String word) {
        if (word.length() <= SHORT || word.chars().anyMatch(c -> c < 'a' || c > 'z')) {
            return word;
        }
        String stem = singular(word);
        if (stem.endsWith("ing") && stem.length() > SHORT + SHORT) {
            stem = single(stem.substring(0, stem.length() - SHORT));
        } else if (stem.endsWith("ed") && stem.length() > SHORT + 2) {
            stem = single(stem.substring(0, stem.length() - 2));
        }
        return stem.endsWith("e") && stem.length() > LONG_ENOUGH ? stem.substring(0, stem.length() - 1) : stem;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > LONG_ENOUGH) {
            return word.substring(0, word.length() - SHORT) + "y";
        }
        if (word.matches(".*(?:sh|ch|x|ss|z)es")) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.matches(".*(?:ss|us|is)") ? word.substring(0, word.length() - 1) : word;
    }

    private static String single(String stem) {
        int last = stem.length() - 1;
        boolean doubled =
                last > 1 && stem.charAt(last) == stem.charAt(last - 1) && "lsz".indexOf(stem.charAt(last)) < 0;
        return doubled ? stem.substring(0, last) : stem;
    }
}

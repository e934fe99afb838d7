package dev.shopkeeper.domain.bulkimport;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A field of ours that a column of a file can fill, and knows by which names columns of the world are called. */
public interface ColumnField {

    /** The name clients use for it. */
    String wireName();

    /** Whether columns of this name, {@linkplain #fold folded}, fill it. */
    boolean isCalled(String folded);

    /** The name of a column without case, marks and punctuation. */
    static String fold(String header) {
        String lower = header.toLowerCase(Locale.ROOT).replace('đ', 'd');
        String plain = Folding.MARKS
                .matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                .replaceAll("");
        return Folding.OTHER.matcher(plain).replaceAll(" ").strip();
    }

    /** What folding looks for. */
    final class Folding {
        private static final Pattern MARKS = Pattern.compile("\\p{M}+");
        private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

        private Folding() {}
    }
}

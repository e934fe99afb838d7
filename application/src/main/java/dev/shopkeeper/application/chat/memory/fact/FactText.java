package dev.shopkeeper.application.chat.memory.fact;

import dev.shopkeeper.domain.search.SearchWords;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as it was written, and the same with small letters and without marks, letter for letter.
 *
 * @param written composed: one character for a letter with its marks
 */
record FactText(String written, String folded) {

    private static final int LONGEST = 400;
    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]+(?:[.](?=\\S)[^.!?\\n]*)*[.!?\\n]*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\u201c[^\u201d]*\u201d|(?m)^\\s*>.*$");

    /** What is asked, supposed or told of others says nothing about oneself. */
    private static final Pattern NO_STATEMENT =
            Pattern.compile("(?:^|[,;] ?)(?:if|do|does|did|can|could|would|should|what|which"
                    + "|how|why|where|who|whether|suppose|imagine|neu|gia su|lieu|co phai)\\b|\\?|\\b(?:said|says|say|told|tells|asked"
                    + "|wrote|noi rang|bao rang|bao la|noi la|ke rang|hoi rang)\\b");

    /** The statements of a text; what is quoted is none of the customer's. */
    static List<FactText> statements(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace('\u2019', '\'');
        String own = QUOTED.matcher(composed)
                .replaceAll(match -> " ".repeat(match.group().length()));
        List<FactText> statements = new ArrayList<>();
        Matcher sentence = SENTENCE.matcher(own);
        while (sentence.find()) {
            String written = sentence.group().strip();
            if (!written.isEmpty() && written.length() <= LONGEST) {
                FactText statement = new FactText(written, folded(written));
                if (!NO_STATEMENT.matcher(statement.folded).find()) {
                    statements.add(statement);
                }
            }
        }
        return statements;
    }

    private static String folded(String written) {
        StringBuilder folded = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            String letter = SearchWords.fold(String.valueOf(written.charAt(i)));
            folded.append(letter.length() == 1 ? letter.charAt(0) : written.charAt(i));
        }
        return folded.toString();
    }
}

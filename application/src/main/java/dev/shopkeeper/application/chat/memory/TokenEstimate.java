package dev.shopkeeper.application.chat.memory;

/**
 * How many tokens a language model will make of a text, guessed here without asking anybody and rather too high: four
 * Latin letters a token, two of them where they carry marks, and a token for each digit, sign and letter of other scripts.
 */
public final class TokenEstimate {

    /** Quarters of a token. */
    private static final int LETTER = 1;

    private static final int MARKED_LETTER = 2;
    private static final int TOKEN = 4;

    private TokenEstimate() {}

    /** At least one for a text that is not blank. Linear in its length. */
    public static int of(String text) {
        int tokens = 0;
        int word = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN) {
                word += c < 0x80 ? LETTER : MARKED_LETTER;
                continue;
            }
            tokens += inTokens(word);
            word = 0;
            if (c == '\n' || !Character.isWhitespace(c)) {
                tokens += c > 0xFFFF ? 3 : 1;
            }
        }
        return tokens + inTokens(word);
    }

    private static int inTokens(int quarters) {
        return (quarters + TOKEN - 1) / TOKEN;
    }
}

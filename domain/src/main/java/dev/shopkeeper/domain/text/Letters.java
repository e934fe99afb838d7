package dev.shopkeeper.domain.text;

/** What kind of character a code point is, by its general category in Unicode. */
public final class Letters {

    private Letters() {}

    /** A letter, or a number in any script: decimal digits, letters and signs that stand for numbers. */
    public static boolean isLetterOrNumber(int codePoint) {
        if (Character.isLetter(codePoint)) {
            return true;
        }
        int type = Character.getType(codePoint);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    /** What is put on a letter, and is none itself. */
    public static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}

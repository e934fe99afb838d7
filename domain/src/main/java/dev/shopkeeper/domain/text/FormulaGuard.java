package dev.shopkeeper.domain.text;

/**
 * Keeps a spreadsheet from running a cell as a formula: a cell that begins like one gets an apostrophe in front. The
 * guard can be taken off exactly, for {@code undefuse(defuse(x))} is {@code x} for every text.
 */
public final class FormulaGuard {

    private static final String DANGEROUS = "=+-@\t\r";

    private FormulaGuard() {}

    /** The cell as it may stand in a file that people open. */
    public static String defuse(String cell) {
        return beginsLikeAFormula(cell) ? "'" + cell : cell;
    }

    /** The cell as it was before {@link #defuse}. */
    public static String undefuse(String cell) {
        return cell.startsWith("'") && beginsLikeAFormula(cell) ? cell.substring(1) : cell;
    }

    /** Whether it begins with a dangerous character, behind any number of guards. */
    private static boolean beginsLikeAFormula(String cell) {
        int i = 0;
        while (i < cell.length() && cell.charAt(i) == '\'') {
            i++;
        }
        return i < cell.length() && DANGEROUS.indexOf(cell.charAt(i)) >= 0;
    }
}

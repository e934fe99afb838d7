package dev.shopkeeper.jobs.bulkimport;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between two cells: of the usual delimiters the one that cuts the first records into the most equal
 * widths and whose first record reads most like a header. Where none cuts the first record, it is a comma.
 */
final class DelimiterFinder {

    /** How much text is looked at. */
    static final int ENOUGH_CHARS = 1 << 15;

    static final int SEPARATOR_LINE_LENGTH = 16;

    private static final char[] USUAL = {',', ';', '\t', '|'};
    private static final int ENOUGH_RECORDS = 200;
    private static final double WORTH_OF_A_WORD = 0.2;
    private static final double WORTH_OF_A_COLUMN = 0.01;

    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?[\\r\\n]+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> HEADER_WORDS = Set.of(
            "email",
            "e-mail",
            "mail",
            "name",
            "first name",
            "last name",
            "full name",
            "firstname",
            "lastname",
            "phone",
            "phone number",
            "mobile",
            "tel",
            "id",
            "customer id",
            "customer_id",
            "external_id",
            "company",
            "city",
            "country",
            "address",
            "language",
            "tags",
            "gender",
            "age",
            "website",
            "tên",
            "họ tên",
            "họ và tên",
            "ho ten",
            "số điện thoại",
            "điện thoại",
            "so dien thoai",
            "sđt",
            "mã khách hàng",
            "công ty",
            "thành phố",
            "quốc gia",
            "địa chỉ");

    private DelimiterFinder() {}

    /** What the uploader says it is: one character, or its name. */
    static char named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "tab", "\\t" -> '\t';
            case "comma" -> ',';
            case "semicolon" -> ';';
            case "pipe" -> '|';
            case "space" -> ' ';
            default -> {
                if (name.length() != 1 || !canSeparate(name.charAt(0))) {
                    throw InvalidInput.field("delimiter", "must be one character such as , ; | or the word tab");
                }
                yield name.charAt(0);
            }
        };
    }

    private static boolean canSeparate(char c) {
        return c != '"'
                && c != '\r'
                && c != '\n'
                && c != 0
                && !Character.isSurrogate(c)
                && !Character.isLetterOrDigit(c);
    }

    /** The delimiter that a line {@code sep=;} names, null when the line is none. */
    static @Nullable Character separatorNamedIn(String line) {
        Matcher matcher = SEPARATOR_LINE.matcher(line);
        return matcher.matches() && canSeparate(matcher.group(1).charAt(0))
                ? matcher.group(1).charAt(0)
                : null;
    }

    static char find(String beginning) throws IOException {
        String text = beginning.substring(0, Math.min(beginning.length(), ENOUGH_CHARS));
        int lineEnd = text.indexOf('\n', 0, Math.min(text.length(), SEPARATOR_LINE_LENGTH));
        Character named = separatorNamedIn(text.substring(0, lineEnd + 1));
        if (named != null) {
            return named;
        }
        char best = USUAL[0];
        double bestScore = 0;
        for (char candidate : USUAL) {
            double score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static double score(String text, char delimiter) throws IOException {
        try (CsvRecords records = new CsvRecords(new StringReader(text), delimiter, ENOUGH_CHARS)) {
            CsvRecords.Found header = nextFilled(records);
            if (header == null || header.cells().size() < 2) {
                return 0;
            }
            int columns = header.cells().size();
            records.expect(columns);
            int read = 0;
            int equal = 0;
            for (CsvRecords.Found next = nextFilled(records); next != null && read < ENOUGH_RECORDS; read++) {
                equal += next.cells().size() == columns ? 1 : 0;
                next = nextFilled(records);
            }
            double consistency = read == 0 ? 0 : (double) equal / read;
            return consistency
                    + WORTH_OF_A_WORD * headerWords(header.cells())
                    + WORTH_OF_A_COLUMN * Math.min(columns, 20);
        }
    }

    private static CsvRecords.@Nullable Found nextFilled(CsvRecords records) throws IOException {
        CsvRecords.Found next = records.next();
        while (next != null && CsvRows.isEmpty(next.cells())) {
            next = records.next();
        }
        return next;
    }

    private static long headerWords(List<String> header) {
        return header.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .filter(HEADER_WORDS::contains)
                .count();
    }

    /**
     * Whether quoted cells are written with blanks before the quote, which then are no part of the cell; only where no cell
     * is quoted in the ordinary way, else the blanks are taken for text.
     */
    static boolean blanksBeforeQuotes(String beginning, char delimiter) {
        boolean found = false;
        for (int at = beginning.indexOf(delimiter); at >= 0; at = beginning.indexOf(delimiter, at + 1)) {
            int next = at + 1;
            while (next < beginning.length() && beginning.charAt(next) == ' ') {
                next++;
            }
            if (next < beginning.length() && beginning.charAt(next) == '"') {
                if (next == at + 1) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }
}

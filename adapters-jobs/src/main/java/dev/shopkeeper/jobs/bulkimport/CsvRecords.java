package dev.shopkeeper.jobs.bulkimport;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Records of a text by the grammar of commons-csv, none of which can spoil the next.
 *
 * <p>The parser is strict as long as it agrees. A record it refuses, or that is longer than the limit, is read again:
 *
 * <ul>
 *   <li>text after a closing quote belongs to the cell;
 *   <li>a quote that is not closed before the end of the text or the limit makes its first line one faulty record, and
 *       reading goes on with the next line;
 *   <li>so does a record of several lines with text after a closing quote, where its second line alone has as many
 *       cells as the header, with or without regard to quotes: then a quote was left open, and closed by one that was
 *       meant to open;
 *   <li>a record longer than the limit is faulty, and reading goes on after the line in which the limit was reached.
 * </ul>
 *
 * <p>A quote that opens inside one unclosed cell closes it, so that nothing is read more than a few times over.
 */
final class CsvRecords implements AutoCloseable {

    static final String UNCLOSED_QUOTE = "a quote opens and is never closed";
    static final String TOO_LONG = "the record is too long";

    /** A record; with a fault, the cells are what could be made of it. */
    record Found(List<String> cells, @Nullable String fault) {}

    private static final int FAULTY_CHARS = 10_000;

    private final RecordWindow window;
    private final CSVFormat strict;
    private final CSVFormat lenient;
    private final CSVFormat careless;
    private final char delimiter;
    private final int maxChars;
    private int columns;

    private CSVParser parser;
    private Iterator<CSVRecord> records;
    /** Where the record before the next one starts, and the parser's line numbers around it. */
    private long start;

    private long lineBefore;
    private long lineAfter;

    CsvRecords(Reader in, char delimiter, int maxChars) throws IOException {
        this.window = new RecordWindow(in);
        this.delimiter = delimiter;
        this.maxChars = maxChars;
        skipSeparatorLine();
        this.strict = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreEmptyLines(true)
                .setIgnoreSurroundingSpaces(DelimiterFinder.blanksBeforeQuotes(beginning(), delimiter))
                .get();
        this.lenient = strict.builder().setTrailingData(true).get();
        this.careless = lenient.builder().setLenientEof(true).get();
        this.parser = parserAt(start, strict);
        this.records = parser.iterator();
    }

    /** How many cells a record should have. */
    void expect(int newColumns) {
        columns = newColumns;
    }

    /** The next record, null at the end. */
    @Nullable
    Found next() throws IOException {
        window.keepFrom(start);
        window.limit(start + maxChars);
        CSVRecord found;
        try {
            found = nextOf(records);
        } catch (CSVException refused) {
            return readAgain(position(), true);
        }
        if (window.wasCut()) {
            return readAgain(position(), false);
        }
        if (found == null) {
            return null;
        }
        start = found.getCharacterPosition();
        lineBefore = lineAfter;
        lineAfter = parser.getCurrentLineNumber();
        return new Found(List.of(found.values()), null);
    }

    private static @Nullable CSVRecord nextOf(Iterator<CSVRecord> records) throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Where the record after the last one starts; only found out when needed. */
    private long position() throws IOException {
        return window.afterLines(start, lineAfter - lineBefore);
    }

    private @Nullable Found readAgain(long position, boolean refused) throws IOException {
        long from = window.skipEmptyLines(position);
        window.restart(from, from + maxChars);
        CSVParser again = parserAt(from, lenient);
        CSVRecord found;
        try {
            found = nextOf(again.iterator());
        } catch (CSVException unclosed) {
            return unclosed(from);
        }
        if (window.wasCut()) {
            return tooLong(from, found);
        }
        if (found == null) {
            goOnAt(from);
            return null;
        }
        long lines = again.getCurrentLineNumber();
        if (lines > 1 && refused && (columns == 0 || secondLineIsARecord(from))) {
            return unclosed(from);
        }
        goOnAt(window.afterLines(from, lines));
        return new Found(List.of(found.values()), null);
    }

    private Found unclosed(long from) throws IOException {
        long end = window.afterLine(from, from + maxChars);
        Found found = new Found(
                cellsOf(window.text(from, Math.min(end, from + FAULTY_CHARS))),
                end < from + maxChars ? UNCLOSED_QUOTE : TOO_LONG);
        goOnAt(window.skipLine(end - 1));
        return found;
    }

    private Found tooLong(long from, @Nullable CSVRecord found) throws IOException {
        List<String> cells = found == null ? List.of() : List.of(found.values());
        goOnAt(window.skipLine(from + maxChars - 1));
        return new Found(cells, TOO_LONG);
    }

    private boolean secondLineIsARecord(long from) throws IOException {
        long second = window.afterLine(from, from + maxChars);
        long third = window.afterLine(second, from + maxChars);
        if (columns < 2) {
            return false;
        }
        String line = window.text(second, third);
        return cellsOf(line).size() == columns
                || line.chars().filter(c -> c == delimiter).count() == columns - 1;
    }

    private List<String> cellsOf(String text) throws IOException {
        try (CSVParser alone = CSVParser.parse(new StringReader(text), careless)) {
            CSVRecord found = nextOf(alone.iterator());
            return found == null ? List.of() : List.of(found.values());
        }
    }

    private void goOnAt(long position) throws IOException {
        start = position;
        lineBefore = 0;
        lineAfter = 0;
        window.restart(position, position + maxChars);
        parser = parserAt(position, strict);
        records = parser.iterator();
    }

    private CSVParser parserAt(long position, CSVFormat format) throws IOException {
        return CSVParser.builder()
                .setReader(window)
                .setFormat(format)
                .setCharacterOffset(position)
                .get();
    }

    /** Excel's own way of naming the delimiter, in a line before the header. */
    private void skipSeparatorLine() throws IOException {
        long end = window.afterLine(0, DelimiterFinder.SEPARATOR_LINE_LENGTH);
        if (DelimiterFinder.separatorNamedIn(window.text(0, end)) != null) {
            start = end;
            window.restart(end, end + maxChars);
        }
    }

    private String beginning() throws IOException {
        int end = 0;
        while (end < DelimiterFinder.ENOUGH_CHARS && window.charAt(start + end) >= 0) {
            end++;
        }
        return window.text(start, start + end);
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}

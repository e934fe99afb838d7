package dev.shopkeeper.jobs.bulkimport;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text, numbered; those without anything in them are left out, as those that spreadsheets leave after
 * the last one.
 */
final class CsvRows implements RowReader.Rows {

    /** How many characters of a faulty record are kept. */
    private static final int FAULTY_CHARS = 10_000;

    private final CsvRecords records;
    private final ImportLimits limits;
    private final boolean composed;
    private long number;

    /** @param composed whether letters and their marks, written apart in some character sets, are to be put together */
    CsvRows(Reader in, char delimiter, ImportLimits limits, boolean composed) throws IOException {
        this.records = new CsvRecords(in, delimiter, limits.maxRecordChars());
        this.limits = limits;
        this.composed = composed;
    }

    /** The first record, null when there is none; records after it should be as wide. */
    @Nullable
    ImportRow header() {
        ImportRow header = read(0);
        records.expect(header == null ? 0 : header.cells().size());
        return header;
    }

    @Override
    public @Nullable ImportRow next() {
        ImportRow row = read(number + 1);
        number += row == null ? 0 : 1;
        return row;
    }

    private @Nullable ImportRow read(long as) {
        try {
            CsvRecords.Found found = records.next();
            while (found != null && found.fault() == null && isEmpty(found.cells())) {
                found = records.next();
            }
            return found == null ? null : row(as, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportRow row(long as, CsvRecords.Found found) {
        List<String> cells = composed
                ? found.cells().stream()
                        .map(cell -> Normalizer.normalize(cell, Normalizer.Form.NFC))
                        .toList()
                : found.cells();
        String fault = found.fault();
        if (fault == null && cells.size() > limits.maxColumns()) {
            fault = "the record has more than " + limits.maxColumns() + " cells";
        }
        return new ImportRow(as, fault == null ? cells : shortened(cells), fault);
    }

    private List<String> shortened(List<String> cells) {
        List<String> kept = new ArrayList<>();
        int left = FAULTY_CHARS;
        for (int i = 0; i < Math.min(cells.size(), limits.maxColumns()) && left > 0; i++) {
            String cell = cells.get(i);
            kept.add(cell.length() > left ? cell.substring(0, left) + "…" : cell);
            left -= cell.length();
        }
        return kept;
    }

    /** Blanks and control characters are nothing. */
    static boolean isEmpty(List<String> cells) {
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                if (cell.charAt(i) > ' ') {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

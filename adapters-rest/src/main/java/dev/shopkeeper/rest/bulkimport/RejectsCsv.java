package dev.shopkeeper.rest.bulkimport;

import dev.shopkeeper.application.bulkimport.ImportQueries;
import dev.shopkeeper.domain.bulkimport.BulkImport;
import dev.shopkeeper.domain.text.FormulaGuard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Refused records as CSV: number, reason, then the record as it came. */
final class RejectsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final ImportQueries imports;

    RejectsCsv(ImportQueries imports) {
        this.imports = imports;
    }

    void write(BulkImport from, OutputStream to) throws IOException {
        try (CSVPrinter csv = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), CSVFormat.RFC4180)) {
            List<String> header = new ArrayList<>(List.of(BYTE_ORDER_MARK + "row", "reason"));
            from.layout().header().forEach(name -> header.add(FormulaGuard.defuse(name)));
            csv.printRecord(header);
            imports.rejects(from.id(), rejected -> {
                List<String> record = new ArrayList<>(List.of(Long.toString(rejected.row()), rejected.reason()));
                rejected.cells().forEach(cell -> record.add(FormulaGuard.defuse(cell)));
                try {
                    csv.printRecord(record);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }
}

package dev.shopkeeper.rest.notification.send;

import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.text.FormulaGuard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Deliveries as CSV, one a row; cells that a spreadsheet would run are defused. */
final class DeliveriesCsv {

    /** Tells a spreadsheet that this is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "id",
            "job_id",
            "customer_id",
            "email",
            "status",
            "reason",
            "attempts",
            "last_error",
            "message_id",
            "created_at",
            "sent_at");

    private DeliveriesCsv() {}

    static void write(Consumer<Consumer<Delivery>> deliveries, OutputStream to) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(COLUMNS);
        deliveries.accept(one -> write(DeliveryJson.of(one), csv));
        csv.flush();
    }

    private static void write(DeliveryJson one, CSVPrinter csv) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        cells.add(cell(one.id()));
        cells.add(cell(one.jobId()));
        cells.add(cell(one.customerId()));
        cells.add(cell(one.email()));
        cells.add(cell(one.status()));
        cells.add(cell(one.reason()));
        cells.add(cell(one.attempts()));
        cells.add(cell(one.lastError()));
        cells.add(cell(one.messageId()));
        cells.add(cell(one.createdAt()));
        cells.add(cell(one.sentAt()));
        try {
            csv.printRecord(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : FormulaGuard.defuse(value.toString());
    }
}

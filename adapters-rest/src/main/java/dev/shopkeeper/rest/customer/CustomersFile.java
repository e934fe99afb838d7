package dev.shopkeeper.rest.customer;

import dev.shopkeeper.application.customer.ExportCustomers.Export;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.text.FormulaGuard;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes customers into a file. The CSV has the columns that our own import reads, so that reading it back changes
 * nothing; the JSON lines have everything.
 */
@Singleton
final class CustomersFile {

    /** Tells a spreadsheet that this is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final List<String> COLUMNS = List.of(
            "external_id", "name", "email", "phone", "language", "company", "city", "country", "tags", "subscribed");

    private final ObjectMapper json;

    CustomersFile(ObjectMapper json) {
        this.json = json;
    }

    void writeCsv(Export export, OutputStream to) throws IOException {
        Set<String> attributes = export.attributeNames();
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8), 1 << 16);
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        List<String> header = new ArrayList<>(COLUMNS);
        attributes.forEach(name -> header.add("attributes." + name));
        csv.printRecord(header);
        export.walk(customer -> write(customer, attributes, csv));
        csv.flush();
    }

    private static void write(Customer customer, Set<String> attributes, CSVPrinter csv) {
        Profile profile = customer.profile();
        List<@Nullable String> cells = new ArrayList<>(COLUMNS.size() + attributes.size());
        cells.add(cell(profile.externalId()));
        cells.add(cell(profile.name()));
        cells.add(cell(profile.email()));
        cells.add(cell(profile.phone()));
        cells.add(cell(profile.language()));
        cells.add(cell(profile.company()));
        cells.add(cell(profile.city()));
        cells.add(cell(profile.country()));
        cells.add(cell(String.join(",", profile.tags())));
        cells.add(Boolean.toString(customer.subscribed()));
        attributes.forEach(name -> cells.add(cell(profile.attributes().get(name))));
        try {
            csv.printRecord(cells);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : FormulaGuard.defuse(Objects.toString(value));
    }

    void writeJsonLines(Export export, OutputStream to) {
        export.walk(customer -> {
            try {
                to.write(json.writeValueAsBytes(CustomerJson.of(customer)));
                to.write('\n');
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }
}

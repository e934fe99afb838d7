package dev.shopkeeper.jobs.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads the files of {@code ../shared/data/customers} beside the repository, where they are. */
class SampleFilesTest {

    private final RowReader reader = new FileRowReader(ImportLimits.of(1L << 30, 1L << 30));

    @Test
    void readsTenThousandContacts() throws IOException {
        List<ImportRow> rows = rows("customers-10000.csv", 12);

        assertThat(rows)
                .hasSize(10_000)
                .allMatch(row -> row.fault() == null && row.cells().size() == 12);
        assertThat(rows.get(1).cells()).contains("Horn, Shepard and Watson", "xreese@hall-donovan.com");
    }

    @Test
    void readsTenThousandBankCustomers() throws IOException {
        List<ImportRow> rows = rows("BankCustomer_dataset.csv", 11);

        assertThat(rows)
                .hasSize(10_000)
                .allMatch(row -> row.fault() == null && row.cells().size() == 11);
    }

    private List<ImportRow> rows(String name, int columns) throws IOException {
        Path file = Path.of("../../shared/data/customers", name);
        assumeTrue(
                Files.isReadable(file),
                () -> "there is no " + file.toAbsolutePath().normalize());
        RowReader.Source source = () -> Files.newInputStream(file);
        FileLayout layout = reader.inspect(source, null, null);
        assertThat(layout.charset()).isEqualTo("UTF-8");
        assertThat(layout.delimiter()).isEqualTo(',');
        assertThat(layout.header()).hasSize(columns);
        List<ImportRow> found = new ArrayList<>();
        try (RowReader.Rows rows = reader.open(source, layout)) {
            for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
        }
        return found;
    }
}

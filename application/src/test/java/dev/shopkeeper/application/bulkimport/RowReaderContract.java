package dev.shopkeeper.application.bulkimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every reader of rows keeps to. */
public abstract class RowReaderContract {

    protected abstract RowReader reader();

    @Test
    void findsTheColumns() throws IOException {
        FileLayout layout = reader().inspect(file("email,name\na@example.com,A\n"), null, null);

        assertThat(layout.header()).containsExactly("email", "name");
    }

    @Test
    void numbersTheRecordsFromOneAfterTheHeader() throws IOException {
        List<ImportRow> rows = rows("email,name\na@example.com,A\nb@example.com,B\n");

        assertThat(rows).extracting(ImportRow::number).containsExactly(1L, 2L);
        assertThat(rows).extracting(ImportRow::fault).containsOnlyNulls();
        assertThat(rows.getFirst().cells()).containsExactly("a@example.com", "A");
        assertThat(rows.getLast().cells()).containsExactly("b@example.com", "B");
    }

    @Test
    void givesShortAndLongRecordsAsTheyCame() throws IOException {
        List<ImportRow> rows = rows("email,name\na@example.com\nb@example.com,B,more\n");

        assertThat(rows).extracting(row -> row.cells().size()).containsExactly(1, 3);
    }

    @Test
    void skipsEmptyLines() throws IOException {
        List<ImportRow> rows = rows("email,name\n\na@example.com,A\n\n\nb@example.com,B\n\n");

        assertThat(rows).extracting(ImportRow::number).containsExactly(1L, 2L);
    }

    @Test
    void readsAHeaderWithoutRecords() throws IOException {
        assertThat(rows("email,name\n")).isEmpty();
    }

    @Test
    void goesOnSayingThatItHasEnded() throws IOException {
        RowReader.Source file = file("email\na@example.com\n");
        try (RowReader.Rows rows = reader().open(file, reader().inspect(file, null, null))) {
            assertThat(rows.next()).isNotNull();
            assertThat(rows.next()).isNull();
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void readsAFileAgainFromItsBeginning() throws IOException {
        RowReader.Source file = file("email\na@example.com\nb@example.com\n");
        FileLayout layout = reader().inspect(file, null, null);
        try (RowReader.Rows first = reader().open(file, layout);
                RowReader.Rows second = reader().open(file, layout)) {
            assertThat(first.next()).isEqualTo(second.next());
        }
    }

    @Test
    void showsTheBeginningOfAFileAsInspectingFindsIt() throws IOException {
        String text = "email;name\na@example.com;A\nb@example.com;B\nc@example.com;C\n";

        RowReader.Beginning two = beginning(text.getBytes(UTF_8), 2);
        RowReader.Beginning all = beginning(text.getBytes(UTF_8), 3);

        assertThat(two.layout()).isEqualTo(reader().inspect(file(text), null, null));
        assertThat(two.rows()).isEqualTo(rows(text).subList(0, 2));
        assertThat(two.whole()).isFalse();
        assertThat(all.rows()).isEqualTo(rows(text));
        assertThat(all.whole()).isTrue();
    }

    @Test
    void doesNotShowARecordThatIsCutOff() throws IOException {
        String text = "email,note\na@example.com,x\nb@example.com," + "y".repeat(300_000) + "\n";

        RowReader.Beginning beginning = beginning(text.getBytes(UTF_8), 10);

        assertThat(beginning.rows()).extracting(ImportRow::number).containsExactly(1L);
        assertThat(beginning.whole()).isFalse();
    }

    protected final RowReader.Beginning beginning(byte[] sent, int most) throws IOException {
        return reader().begin(new ByteArrayInputStream(sent), null, null, Set.of(FileLayout.Format.CSV), most);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> reader().inspect(file(""), null, null)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void refusesACharacterSetThatDoesNotExist() {
        assertThatThrownBy(() -> reader().inspect(file("email\n"), "klingon-8", null))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.fields())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly("encoding"));
    }

    @Test
    void refusesADelimiterThatCannotBeOne() {
        assertThatThrownBy(() -> reader().inspect(file("email\n"), null, "between"))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.fields())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly("delimiter"));
    }

    protected static RowReader.Source file(String text) {
        return file(text.getBytes(UTF_8));
    }

    protected static RowReader.Source file(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    protected final List<ImportRow> rows(String text) throws IOException {
        return rows(file(text));
    }

    protected final List<ImportRow> rows(RowReader.Source file) throws IOException {
        return rows(file, reader().inspect(file, null, null));
    }

    protected final List<ImportRow> rows(RowReader.Source file, FileLayout layout) throws IOException {
        List<ImportRow> found = new ArrayList<>();
        try (RowReader.Rows rows = reader().open(file, layout)) {
            for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
        }
        return found;
    }
}

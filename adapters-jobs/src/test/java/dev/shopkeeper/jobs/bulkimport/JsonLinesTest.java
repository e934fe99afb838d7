package dev.shopkeeper.jobs.bulkimport;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    private static final Set<FileLayout.Format> BOTH = EnumSet.allOf(FileLayout.Format.class);
    private final RowReader reader = new FileRowReader(new ImportLimits(1 << 20, 1 << 22, 200, 50, 1_000));

    @Test
    void eachFieldIsAColumnWhereverItFirstComes() throws IOException {
        byte[] file = """
                {"product_id": 5, "name": "Áo dài", "attributes": {"size": "M", "eco": true}}

                {"name": "Trà", "categories": ["Tea", null, "Food"], "price": 12.50, "product_id": "6", "city": null}
                """.getBytes(UTF_8);

        FileLayout layout = reader.inspect(source(file), null, null, BOTH);
        assertThat(layout.format()).isEqualTo(FileLayout.Format.JSON_LINES);
        assertThat(layout.header())
                .containsExactly("product_id", "name", "attributes.size", "attributes.eco", "categories", "price");
        assertThat(rows(file))
                .containsExactly(
                        new ImportRow(1, List.of("5", "Áo dài", "M", "true", "", ""), null),
                        new ImportRow(2, List.of("6", "Trà", "", "", "Tea|Food", "12.50"), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": 2",
                "{\"id\": 2} trailing",
                "[1]",
                "null",
                "not json",
                "{'id': 2}",
                "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}"
            })
    void aLineThatIsNoObjectCostsThatLine(String bad) throws IOException {
        List<ImportRow> rows = rows(("{\"id\": 1}\n" + bad + "\r\n{\"id\": 3}").getBytes(UTF_8));

        assertThat(rows).extracting(ImportRow::number).containsExactly(1L, 2L, 3L);
        assertThat(rows).extracting(ImportRow::fault).containsExactly(null, JsonLines.NO_OBJECT, null);
        assertThat(rows.get(1).cells()).containsExactly(bad);
        assertThat(rows.get(2).cells()).containsExactly("3");
    }

    @Test
    void aLineThatIsTooLongCostsThatLine() throws IOException {
        String bad = "{\"id\": \"" + "x".repeat(50_000) + "\"}";

        List<ImportRow> rows = rows(("{\"id\": 1}\n" + bad + "\n{\"id\": 3}\n").getBytes(UTF_8));

        assertThat(rows).extracting(ImportRow::fault).containsExactly(null, CsvRecords.TOO_LONG, null);
        assertThat(rows.get(2).cells()).containsExactly("3");
    }

    @Test
    void aLineWithTooManyFieldsCostsThatLine() throws IOException {
        StringBuilder wide = new StringBuilder("{\"id\": 2");
        for (int i = 0; i < 60; i++) {
            wide.append(",\"f").append(i).append("\":1");
        }

        List<ImportRow> rows = rows(("{\"id\": 1}\n" + wide + "}\n{\"id\": 3}\n").getBytes(UTF_8));

        assertThat(rows).extracting(ImportRow::fault).containsExactly(null, JsonLines.NO_OBJECT, null);
    }

    @Test
    void readsPackedFilesAndOtherCharacterSets() throws IOException {
        byte[] plain = "\uFEFF{\"id\": \"Huế\"}\n".getBytes(UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write(plain);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("products.jsonl"));
            out.write(plain);
        }

        for (byte[] file :
                List.of(plain, gzip.toByteArray(), zip.toByteArray(), "\uFEFF{\"id\": \"Huế\"}\n".getBytes(UTF_16LE))) {
            assertThat(rows(file)).containsExactly(new ImportRow(1, List.of("Huế"), null));
        }
    }

    @Test
    void isNotTakenWhereOnlyCsvIs() {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> reader.inspect(source("{\"id\": 1}\n".getBytes(UTF_8)), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{}", "{\n}\n", "[{\"id\": 1}]"})
    void refusesAFileWithoutObjects(String text) {
        assertThatExceptionOfType(UnreadableFile.class)
                .isThrownBy(() -> reader.inspect(source(text.getBytes(UTF_8)), null, null, BOTH));
    }

    @Property(tries = 300)
    void anyLinesAfterAnObjectAreOneRecordEach(@ForAll List<@StringLength(max = 40) String> lines) throws IOException {
        List<String> clean = lines.stream()
                .map(line -> line.replaceAll("[\\r\\n\uFEFF\uFFFE\\p{Cs}]", ""))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        byte[] file = ("{\"id\": 1}\n" + String.join("\n", clean)).getBytes(UTF_8);

        assertThat(rows(
                        file,
                        new FileLayout(
                                FileLayout.Packing.PLAIN, FileLayout.Format.JSON_LINES, "UTF-8", '\n', List.of("id"))))
                .hasSize(1 + clean.size());
    }

    private List<ImportRow> rows(byte[] file) throws IOException {
        return rows(file, reader.inspect(source(file), null, null, BOTH));
    }

    private List<ImportRow> rows(byte[] file, FileLayout layout) throws IOException {
        List<ImportRow> found = new ArrayList<>();
        try (RowReader.Rows rows = reader.open(source(file), layout)) {
            for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                found.add(row);
            }
        }
        return found;
    }

    private static RowReader.Source source(byte[] file) {
        return () -> new ByteArrayInputStream(file);
    }
}

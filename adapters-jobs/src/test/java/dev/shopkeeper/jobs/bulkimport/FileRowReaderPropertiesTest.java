package dev.shopkeeper.jobs.bulkimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

class FileRowReaderPropertiesTest {

    private static final long LIMIT = 64 << 20;

    private final RowReader reader = new FileRowReader(ImportLimits.of(LIMIT, LIMIT));
    private final RowReader cramped = new FileRowReader(new ImportLimits(LIMIT, LIMIT, 200, 20, 200));

    /** How a table is written. */
    record Writing(String charset, boolean marked, char delimiter, String lineEnd, String packing, boolean quoted) {

        byte[] write(List<List<String>> table) throws IOException {
            StringBuilder text = new StringBuilder(marked ? "\uFEFF" : "");
            CSVFormat format = CSVFormat.Builder.create()
                    .setDelimiter(delimiter)
                    .setQuote('"')
                    .setRecordSeparator(lineEnd)
                    .setQuoteMode(quoted ? QuoteMode.ALL : QuoteMode.MINIMAL)
                    .get();
            try (CSVPrinter printer = new CSVPrinter(text, format)) {
                printer.printRecords(table);
            }
            byte[] bytes = text.toString().getBytes(Charset.forName(charset));
            return switch (packing) {
                case "gzip" -> Packages.gzip(bytes);
                case "zip" -> Packages.zip(bytes);
                default -> bytes;
            };
        }
    }

    @Provide
    Arbitrary<Writing> writings() {
        Arbitrary<String> charsets =
                Arbitraries.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252", "GB18030");
        return Combinators.combine(
                        charsets,
                        Arbitraries.of(true, false),
                        Arbitraries.of(',', ';', '\t', '|'),
                        Arbitraries.of("\n", "\r\n", "\r"),
                        Arbitraries.of("plain", "gzip", "zip"),
                        Arbitraries.of(true, false))
                .as((charset, marked, delimiter, lineEnd, packing, quoted) ->
                        new Writing(charset, marked && charset.startsWith("UTF"), delimiter, lineEnd, packing, quoted));
    }

    /** Rows that are never empty, of any length, of characters that every one of the character sets has. */
    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cells = Arbitraries.strings()
                .withCharRange(' ', '~')
                .withChars("\",;|\t\r\n\"\",, '\\=éüàßÉÜ€")
                .ofMaxLength(12);
        Arbitrary<List<String>> rows = cells.list().ofMaxSize(6);
        return rows.map(row -> {
                    List<String> filled = new ArrayList<>(row);
                    filled.addFirst("row");
                    return filled;
                })
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Property(tries = 1_500)
    void readsBackAnyTable(@ForAll("tables") List<List<String>> table, @ForAll("writings") Writing writing)
            throws IOException {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("email", "name", "phone"));
        all.addAll(table);

        assertThat(readBack(reader, writing, all)).isEqualTo(all);
    }

    /** With records close to the limit, most are read twice. */
    @Property(tries = 500)
    void readsBackAnyTableNearTheLimitOfARecord(
            @ForAll("tables") List<List<String>> table, @ForAll("writings") Writing writing) throws IOException {
        List<List<String>> all = new ArrayList<>();
        all.add(List.of("email", "name", "phone"));
        all.addAll(table);

        assertThat(readBack(cramped, writing, all)).isEqualTo(all);
    }

    private static List<List<String>> readBack(RowReader reader, Writing writing, List<List<String>> table)
            throws IOException {
        byte[] bytes = writing.write(table);
        RowReader.Source source = () -> new ByteArrayInputStream(bytes);
        FileLayout layout = reader.inspect(source, writing.charset(), Character.toString(writing.delimiter()));
        List<List<String>> read = new ArrayList<>();
        read.add(layout.header());
        try (RowReader.Rows rows = reader.open(source, layout)) {
            for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                assertThat(row.fault()).isNull();
                read.add(row.cells());
            }
        }
        return read;
    }

    @Property(tries = 1_000)
    void findsCharsetAndDelimiterOfOrdinaryTables(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 9_999) Integer> people,
            @ForAll("writings") Writing writing)
            throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("email", "name", "phone"));
        people.forEach(n -> table.add(List.of("p" + n + "@example.com", "René \"" + n + "\", Ångström", "+84 " + n)));
        byte[] bytes = writing.write(table);
        RowReader.Source source = () -> new ByteArrayInputStream(bytes);

        boolean found = !List.of("GB18030").contains(writing.charset())
                && (writing.marked() || !writing.charset().equals("UTF-32LE"));
        FileLayout layout = reader.inspect(source, found ? null : writing.charset(), null);

        assertThat(layout.charset()).isEqualTo(writing.charset());
        assertThat(layout.delimiter()).isEqualTo(writing.delimiter());
        assertThat(layout.header()).isEqualTo(table.getFirst());
    }

    @Property(tries = 2_000)
    void neverFailsOnAnyBytes(@ForAll @Size(max = 600) byte[] bytes) throws IOException {
        readWhatever(bytes);
    }

    /** Characters that mean something, so that every path of the grammar is walked. */
    @Property(tries = 1_500)
    void neverFailsOnAnyGrammar(@ForAll @From("scribbles") String text) throws IOException {
        readWhatever(text.getBytes(UTF_8));
    }

    @Provide
    Arbitrary<String> scribbles() {
        return Arbitraries.strings().withChars("\"\",,;\n\r\ta \0\\|\uFEFFé").ofMaxLength(1_200);
    }

    @Property(tries = 1_500)
    void neverFailsOnAMutationOfAGoodFile(@ForAll Random random, @ForAll("writings") Writing writing)
            throws IOException {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("email", "name", "phone"));
        for (int i = 0; i < 40; i++) {
            table.add(List.of("p" + i + "@example.com", "\"René\" " + i + ",\nJr", "+84 " + i));
        }
        byte[] bytes = writing.write(table);
        for (int i = random.nextInt(1, 12); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = "\",;\n\r\t\0x".getBytes(UTF_8)[random.nextInt(8)];
        }
        int from = random.nextInt(10) == 0 ? random.nextInt(bytes.length) : 0;
        readWhatever(Arrays.copyOfRange(bytes, from, bytes.length - random.nextInt(bytes.length - from)));
    }

    /** It is read or refused, by a reader with room and by one whose limits are reached all the time. */
    private void readWhatever(byte[] bytes) throws IOException {
        for (RowReader each : List.of(reader, cramped)) {
            RowReader.Source source = () -> new ByteArrayInputStream(bytes);
            FileLayout layout;
            try {
                layout = each.inspect(source, null, null);
            } catch (InvalidInput refused) {
                continue;
            }
            long count = 0;
            try (RowReader.Rows rows = each.open(source, layout)) {
                for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                    assertThat(row.number()).isEqualTo(++count);
                }
            }
            assertThat(count).isLessThanOrEqualTo(bytes.length * 1_100L);
        }
    }
}

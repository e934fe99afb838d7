package dev.shopkeeper.jobs.bulkimport;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopkeeper.application.bulkimport.DirtyFiles;
import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.application.bulkimport.RowReaderContract;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.FileLayout.Packing;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import dev.shopkeeper.domain.failure.InvalidInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileRowReaderTest extends RowReaderContract {

    private static final String HEADER = "email,name,phone\n";

    private final RowReader reader = new FileRowReader(ImportLimits.of(1L << 30, 1L << 30));

    @Override
    protected RowReader reader() {
        return reader;
    }

    private List<String> cellsOfLast(String text) throws IOException {
        return rows(text).getLast().cells();
    }

    private FileLayout layoutOf(byte[] bytes) throws IOException {
        return reader.inspect(file(bytes), null, null);
    }

    @Test
    void showsTheBeginningOfAPackedFileThatIsCutOff() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; text.length() < 2_000_000; i++) {
            text.append(i).append("@example.com,").append(random.nextLong()).append(",\n");
        }
        byte[] packed = Packages.gzip(text.toString().getBytes(UTF_8));

        RowReader.Beginning beginning = beginning(Arrays.copyOf(packed, 300_000), 5);

        assertThat(beginning.layout().packing()).isEqualTo(Packing.GZIP);
        assertThat(beginning.rows()).isEqualTo(rows(text.toString()).subList(0, 5));
        assertThat(beginning.whole()).isFalse();
        assertThatThrownBy(() -> beginning(Arrays.copyOf(packed, 1_000), 5)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void showsTheBeginningOfAZipFile() throws IOException {
        RowReader.Beginning beginning =
                beginning(Packages.zip((HEADER + "a@example.com,A,1\n").getBytes(UTF_8), "people.csv"), 5);

        assertThat(beginning.layout().packing()).isEqualTo(Packing.ZIP);
        assertThat(beginning.rows()).hasSize(1);
        assertThat(beginning.whole()).isTrue();
    }

    @Test
    void keepsQuotedLineBreaksAsTheyCame() throws IOException {
        assertThat(cellsOfLast(HEADER + "a@example.com,\"A\r\nB\rC\nD\",1\n"))
                .containsExactly("a@example.com", "A\r\nB\rC\nD", "1");
    }

    @Test
    void keepsStrayQuotesInTheirCells() throws IOException {
        assertThat(cellsOfLast(HEADER + "a@example.com,5\" disk,\"A \"B\" C\"\n"))
                .containsExactly("a@example.com", "5\" disk", "A B\" C\"");
    }

    @Test
    void keepsBackslashes() throws IOException {
        assertThat(cellsOfLast(HEADER + "a@example.com,C:\\new\\,\"\\\"\n"))
                .containsExactly("a@example.com", "C:\\new\\", "\\");
    }

    @Test
    void leavesBlanksBeforeQuotesOutWhereTheFileIsWrittenSo() throws IOException {
        assertThat(cellsOfLast("email, name, phone\na@example.com, \"Smith, John\", 1\n"))
                .containsExactly("a@example.com", "Smith, John", "1");
    }

    @Test
    void keepsBlanksOtherwise() throws IOException {
        assertThat(cellsOfLast(HEADER + " a@example.com , A ,\"x\"\n")).containsExactly(" a@example.com ", " A ", "x");
    }

    @Test
    void losesOneLineToAQuoteThatIsNeverClosed() throws IOException {
        List<ImportRow> rows = rows(HEADER + "a@example.com,\"A,1\nb@example.com,B,2\nc@example.com,C,3\n");

        assertThat(rows).extracting(ImportRow::fault).containsExactly(CsvRecords.UNCLOSED_QUOTE, null, null);
        assertThat(rows.getFirst().cells()).startsWith("a@example.com");
        assertThat(rows.get(1).cells()).containsExactly("b@example.com", "B", "2");
    }

    @Test
    void doesNotTakeTheNextQuoteForTheEndOfAnOpenOne() throws IOException {
        List<ImportRow> rows = rows(HEADER + "a@example.com,\"A,1\nb@example.com,\"B, Jr\",2\nc@example.com,C,3\n");

        assertThat(rows).extracting(ImportRow::fault).containsExactly(CsvRecords.UNCLOSED_QUOTE, null, null);
        assertThat(rows.get(1).cells()).containsExactly("b@example.com", "B, Jr", "2");
    }

    @Test
    void leavesAShortRecordWithAQuotedLineBreakAlone() throws IOException {
        List<ImportRow> rows = rows(HEADER + "a@example.com,\"first line\nsecond line\"\nb@example.com,B,2\n");

        assertThat(rows).extracting(ImportRow::fault).containsOnlyNulls();
        assertThat(rows.getFirst().cells()).containsExactly("a@example.com", "first line\nsecond line");
    }

    @Test
    void cutsAFaultyRecordShort() throws IOException {
        List<ImportRow> rows = rows(HEADER + "a@example.com," + "A".repeat(2_500_000) + "\nb@example.com,B,2\n");

        assertThat(rows.getFirst().fault()).isEqualTo(CsvRecords.TOO_LONG);
        assertThat(rows.getFirst().cells().toString().length()).isLessThan(11_000);
        assertThat(rows.getLast().cells()).containsExactly("b@example.com", "B", "2");
    }

    @Test
    void readsRecordsJustBelowTheLimitOneAfterTheOther() throws IOException {
        RowReader small = new FileRowReader(new ImportLimits(1 << 20, 1 << 20, 200, 1_000, 1_000));
        String text = HEADER + ("a@example.com,\"" + "A\n".repeat(480) + "\",\n").repeat(50);
        try (RowReader.Rows rows = small.open(file(text), small.inspect(file(text), null, null))) {
            for (int i = 0; i < 50; i++) {
                ImportRow row = Objects.requireNonNull(rows.next());
                assertThat(row.fault()).isNull();
                assertThat(row.cells()).hasSize(3);
            }
            assertThat(rows.next()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"'\r'", "'\n'", "'\r\n'"})
    void measuresRecordsInLinesOfAnyKind(String lineEnd) throws IOException {
        RowReader small = new FileRowReader(new ImportLimits(1 << 20, 1 << 20, 200, 1_000, 100));
        for (int length = 60; length < 120; length++) {
            String text = (HEADER + "x,\"y" + "z".repeat(length) + "\",\nb@example.com,B,2\n").replace("\n", lineEnd);
            try (RowReader.Rows rows = small.open(file(text), small.inspect(file(text), null, null))) {
                ImportRow first = Objects.requireNonNull(rows.next());
                ImportRow second = Objects.requireNonNull(rows.next());
                if (length < 90) {
                    assertThat(first.fault()).isNull();
                } else if (length > 94) {
                    assertThat(first.fault()).isEqualTo(CsvRecords.TOO_LONG);
                }
                assertThat(second.cells()).containsExactly("b@example.com", "B", "2");
                assertThat(rows.next()).isNull();
            }
        }
    }

    @Test
    void readsEachByteThatIsNotUtf8AsWindows1252() throws IOException {
        byte[] bytes = "email,name\na@example.com,Trần Zoë\nb@example.com,Zo?\n".getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xEB;

        assertThat(rows(file(bytes))).extracting(row -> row.cells().get(1)).containsExactly("Trần Zoë", "Zoë");
    }

    @Test
    void putsVietnameseLettersTogether() throws IOException {
        byte[] bytes = DirtyFiles.windows1258("email,họ tên\na@example.com,Nguyễn Thị Phượng\n");

        assertThat(layoutOf(bytes).charset()).isEqualTo("windows-1258");
        assertThat(layoutOf(bytes).header()).containsExactly("email", "họ tên");
        assertThat(rows(file(bytes)).getFirst().cells()).containsExactly("a@example.com", "Nguyễn Thị Phượng");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "João Simões;São Paulo;Conceição",
                "José Núñez;Muñoz;Peña",
                "François Lefèvre;Noël;Orléans;Île",
                "Jürgen Groß;Müller;Österreich",
                "Nicolò;Forlì;perché;città;più;Niccolò Così",
                "Sigurður Guðmundsson;Þór;Ýmir",
                "Søren Ærø;Åse Bjørn",
                "Ängström;Malmö",
                "€ 100;it’s"
            })
    void takesWesternNamesForWindows1252(String names) throws IOException {
        byte[] bytes = ("email;name\na@example.com;" + names + "\n").getBytes(Charset.forName("windows-1252"));

        assertThat(layoutOf(bytes).charset()).isEqualTo("windows-1252");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nguyễn Văn Đức", "Trần Thị Mỹ", "Lê Hoàng Phương", "Phạm Quỳnh", "Vũ Đình Toàn", "Đặng Hải"})
    void takesVietnameseNamesForWindows1258(String name) throws IOException {
        byte[] bytes = DirtyFiles.windows1258("email,name\na@example.com," + name + "\n");

        assertThat(layoutOf(bytes).charset()).isEqualTo("windows-1258");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "utf-8",
                "UTF8",
                "windows-1252",
                "cp1252",
                "latin1",
                "utf-16",
                "windows-1258",
                "gb18030",
                "shift_jis"
            })
    void takesTheCharacterSetItIsTold(String name) throws IOException {
        byte[] bytes =
                "email,name\na@example.com,A\n".getBytes(name.equals("utf-16") ? UTF_16LE : Charset.forName(name));

        FileLayout layout = reader.inspect(file(bytes), name, null);

        assertThat(layout.header()).containsExactly("email", "name");
        assertThat(rows(file(bytes), layout).getFirst().cells()).containsExactly("a@example.com", "A");
    }

    @Test
    void believesAByteOrderMarkBeforeTheUploader() throws IOException {
        assertThat(reader.inspect(file("\uFEFFemail,name\n"), "windows-1252", null)
                        .charset())
                .isEqualTo("UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"tab,'\t'", "'\\t','\t'", "semicolon,;", "comma,','", "pipe,|", "';',;", "'^',^", "':',:"})
    void takesTheDelimiterItIsTold(String told, char delimiter) throws IOException {
        String text = "email" + delimiter + "name\na@example.com" + delimiter + "A\n";

        FileLayout layout = reader.inspect(file(text), null, told);

        assertThat(layout.delimiter()).isEqualTo(delimiter);
        assertThat(rows(file(text), layout).getFirst().cells()).containsExactly("a@example.com", "A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\n", "a", "7", "||", "none"})
    void refusesADelimiterThatWouldNotSeparate(String told) {
        assertThatThrownBy(() -> reader.inspect(file("email\n"), null, told)).isInstanceOf(InvalidInput.class);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "'name;address, city;email' -> ;",
                "'first name,last name\nA;B,C;D\nE,F' -> ,",
                "'email|note\na@example.com|x, y, z, w' -> |",
                "'email\tnote\na@example.com\tx, y; z' -> '\t'",
                "'email\na, b' -> ,"
            },
            delimiterString = "->")
    void findsTheDelimiter(String text, char delimiter) throws IOException {
        assertThat(layoutOf((text + "\n").getBytes(UTF_8)).delimiter()).isEqualTo(delimiter);
    }

    @Test
    void saysHowAFileIsPacked() throws IOException {
        assertThat(layoutOf(HEADER.getBytes(UTF_8)).packing()).isEqualTo(Packing.PLAIN);
        assertThat(layoutOf(Packages.gzip(HEADER.getBytes(UTF_8))).packing()).isEqualTo(Packing.GZIP);
        assertThat(layoutOf(Packages.zip(HEADER.getBytes(UTF_8))).packing()).isEqualTo(Packing.ZIP);
    }

    @Test
    void refusesWhatUnpacksToMoreThanTheLimit() throws IOException {
        RowReader small = new FileRowReader(ImportLimits.of(1_000, 1_000));
        String text = HEADER + "a@example.com,A,1\n".repeat(60);

        for (byte[] packed : List.of(Packages.gzip(text.getBytes(UTF_8)), Packages.zip(text.getBytes(UTF_8)))) {
            assertThatThrownBy(() -> small.inspect(file(packed), null, null))
                    .isInstanceOf(UnreadableFile.class)
                    .hasMessageContaining("unpacks to more than");
        }
    }

    @Test
    void tellsAWorkbookFromAFileWithTwoEntries() throws IOException {
        assertThatThrownBy(() -> layoutOf(Packages.zip(new byte[1], "[Content_Types].xml", "xl/workbook.xml")))
                .hasMessageContaining("Excel workbook");
        assertThatThrownBy(() -> layoutOf(Packages.zip(HEADER.getBytes(UTF_8), "a.csv", "b.csv")))
                .hasMessageContaining("more than one file");
    }

    @Test
    void passesOnThatTheStoreCannotBeRead() {
        RowReader.Source broken = () -> {
            throw new IOException("away");
        };
        assertThatThrownBy(() -> reader.inspect(broken, null, null)).isInstanceOf(IOException.class);
    }

    @Test
    void looksOnlyAtTheBeginningOfAPlainFile() throws IOException {
        long[] read = {0};
        byte[] bytes = (HEADER + "a@example.com,A,1\n".repeat(200_000)).getBytes(UTF_8);
        RowReader.Source counted = () -> new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                int count = super.read(into, offset, length);
                read[0] += count;
                return count;
            }
        };
        reader.inspect(counted, null, null);

        assertThat(read[0]).isLessThan(600_000);
    }
}

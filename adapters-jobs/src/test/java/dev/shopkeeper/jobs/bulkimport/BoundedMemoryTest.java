package dev.shopkeeper.jobs.bulkimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reads files of half a gigabyte in a virtual machine that has 64 MB. */
@Tag("slow")
class BoundedMemoryTest {

    private static final long SIZE = 512L << 20;

    /** What the file is full of. */
    @SuppressWarnings("ImmutableEnumChecker") // nobody else sees the bytes
    enum Filling {
        CUSTOMERS("urangel@espinoza-francis.net,Heather,\"Horn, Shepard and Watson\"\n"),
        EMPTY_LINES("\n\r\n\n\n\n\n\n\n\n\n"),
        ONE_LINE("x".repeat(1_000)),
        ONE_QUOTED_CELL("\"\"x\n".repeat(200)),
        DELIMITERS(",".repeat(1_000)),
        STRAY_QUOTES("a@example.com,\"Heather \"the\" Callahan\",\"x\"\n"),
        OPEN_QUOTES("a@example.com,\"Heather,1\nb@example.com,Bob,2\n");

        private final String text;

        Filling(String text) {
            this.text = text.repeat(Math.max(1, 10_000 / text.length()));
        }

        InputStream file() {
            String header = "email,name,company\n" + (this == ONE_QUOTED_CELL ? "a@example.com,\"" : "");
            byte[] end = "\nlast@example.com,Last,\n".getBytes(UTF_8);
            return new SequenceInputStream(Collections.enumeration(List.of(
                    new ByteArrayInputStream(header.getBytes(UTF_8)),
                    new Repeated(text.getBytes(UTF_8), SIZE),
                    new ByteArrayInputStream(end))));
        }
    }

    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private long left;
        private int at;

        Repeated(byte[] bytes, long size) {
            this.bytes = bytes;
            this.left = size / bytes.length * bytes.length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(Math.min(length, bytes.length - at), left);
            System.arraycopy(bytes, at, into, offset, count);
            at = (at + count) % bytes.length;
            left -= count;
            return count;
        }
    }

    @ParameterizedTest
    @EnumSource
    void readsHalfAGigabyteIn64Megabytes(Filling filling) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        new File(System.getProperty("java.home"), "bin/java").getPath(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BoundedMemoryTest.class.getName(),
                        filling.name())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains("last record: [last@example.com, Last, ]");
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void readsGeneratedCustomersToTheEnd() throws IOException {
        long records = 3_000_000;
        RowReader reader = new FileRowReader(ImportLimits.of(SIZE, SIZE));
        RowReader.Source source = () -> new GeneratedCustomers(records);
        ImportRow last = null;
        try (RowReader.Rows rows = reader.open(source, reader.inspect(source, null, null))) {
            for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                last = row;
            }
        }
        assertThat(last).extracting(ImportRow::number).isEqualTo(records);
    }

    /** Reads a file full of what is named, in the small virtual machine. */
    public static void main(String[] args) throws IOException {
        Filling filling = Filling.valueOf(args[0]);
        RowReader reader = new FileRowReader(ImportLimits.of(1L << 40, 1L << 40));
        ImportRow last = null;
        long faults = 0;
        long began = System.nanoTime();
        try (RowReader.Rows rows = reader.open(filling::file, reader.inspect(filling::file, null, null))) {
            for (ImportRow row = rows.next(); row != null; row = rows.next()) {
                last = row;
                faults += row.fault() == null ? 0 : 1;
            }
        }
        System.out.printf("%d ms, %d faults%n", (System.nanoTime() - began) / 1_000_000, faults);
        System.out.println("records: " + (last == null ? 0 : last.number()));
        System.out.println("last record: " + (last == null ? "none" : last.cells()));
    }
}

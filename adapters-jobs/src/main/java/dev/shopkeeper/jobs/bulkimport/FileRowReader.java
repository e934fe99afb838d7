package dev.shopkeeper.jobs.bulkimport;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.domain.bulkimport.FileLayout;
import dev.shopkeeper.domain.bulkimport.FileLayout.Format;
import dev.shopkeeper.domain.bulkimport.FileLayout.Packing;
import dev.shopkeeper.domain.bulkimport.ImportRow;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CSV as people have it, and JSON lines. */
@Singleton
final class FileRowReader implements RowReader {

    private static final int MAGIC = 512;
    private static final int BEGINNING = 1 << 18;

    private final ImportLimits limits;
    private final Packed packed;

    FileRowReader(ImportLimits limits) {
        this.limits = limits;
        this.packed = new Packed(limits);
    }

    @Override
    public FileLayout inspect(Source source, @Nullable String charset, @Nullable String delimiter, Set<Format> formats)
            throws IOException {
        Charset told = charset == null || charset.isBlank() ? null : CharsetFinder.named(charset);
        Character given =
                delimiter == null || delimiter.isEmpty() ? null : (Character) DelimiterFinder.named(delimiter);
        Packing packing = Packed.packingOf(beginning(source, MAGIC));
        byte[] beginning =
                packing == Packing.PLAIN ? beginning(source, BEGINNING) : packed.prove(source, packing, BEGINNING);
        refusePackedTwice(packing, beginning);
        FileKind.refuseOthers(beginning);
        Charset found = CharsetFinder.find(beginning, told);
        String text = textOf(beginning, found);
        if (formats.contains(Format.JSON_LINES) && JsonLines.isOne(text)) {
            List<String> fields = JsonLines.fieldsOf(() -> decoded(packed.open(source, packing), found), limits);
            return new FileLayout(packing, Format.JSON_LINES, found.name(), '\n', fields);
        }
        FileKind.refuseOthers(text);
        char separator = given == null ? DelimiterFinder.find(text) : given;
        return new FileLayout(packing, found.name(), separator, headerOf(source, packing, found, separator));
    }

    @Override
    public Beginning begin(
            InputStream content, @Nullable String charset, @Nullable String delimiter, Set<Format> formats, int most)
            throws IOException {
        byte[] sent = content.readNBytes(BEGINNING + 1);
        boolean cut = sent.length > BEGINNING;
        Packing packing = Packed.packingOf(sent);
        byte[] text = packing == Packing.PLAIN ? sent : packed.beginning(sent, packing, BEGINNING + 1, cut);
        refusePackedTwice(packing, text);
        Source held = () -> new ByteArrayInputStream(text, 0, Math.min(text.length, BEGINNING));
        FileLayout found = inspect(held, charset, delimiter, formats);
        List<ImportRow> rows = new ArrayList<>();
        try (Rows all = open(held, found)) {
            for (ImportRow row = all.next(); row != null && rows.size() <= most; row = all.next()) {
                rows.add(row);
            }
        }
        boolean more = rows.size() > most;
        if (!more && (cut || text.length > BEGINNING) && !rows.isEmpty()) {
            rows.removeLast(); // it may be cut off
            more = true;
        }
        FileLayout layout = new FileLayout(packing, found.format(), found.charset(), found.delimiter(), found.header());
        return new Beginning(layout, rows.stream().limit(most).toList(), !more);
    }

    private static void refusePackedTwice(Packing packing, byte[] unpacked) {
        if (packing != Packing.PLAIN && Packed.packingOf(unpacked) != Packing.PLAIN) {
            throw new UnreadableFile("The file is packed twice: pack the CSV file once, as gzip or zip");
        }
    }

    @Override
    public Rows open(Source source, FileLayout layout) throws IOException {
        if (layout.format() == Format.JSON_LINES) {
            InputStream in = packed.open(source, layout.packing());
            return new JsonLines(decoded(in, Charset.forName(layout.charset())), layout.header(), limits);
        }
        CsvRows rows = rows(source, layout.packing(), Charset.forName(layout.charset()), layout.delimiter());
        rows.header();
        return rows;
    }

    private List<String> headerOf(Source source, Packing packing, Charset charset, char delimiter) throws IOException {
        ImportRow header;
        try (CsvRows rows = rows(source, packing, charset, delimiter)) {
            header = rows.header();
        }
        if (header == null) {
            throw new UnreadableFile("The file is empty: its first line must name the columns");
        }
        if (header.fault() != null) {
            throw new UnreadableFile("The first line, which must name the columns, cannot be read: " + header.fault());
        }
        return header.cells();
    }

    private CsvRows rows(Source source, Packing packing, Charset charset, char delimiter) throws IOException {
        InputStream in = packed.open(source, packing);
        try {
            boolean composed = charset.name().equals(CharsetFinder.WINDOWS_1258);
            return new CsvRows(decoded(in, charset), delimiter, limits, composed);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static Reader decoded(InputStream in, Charset charset) {
        return charset.equals(StandardCharsets.UTF_8)
                ? new ForgivingUtf8Reader(in)
                : new InputStreamReader(in, charset);
    }

    private static byte[] beginning(Source source, int length) throws IOException {
        try (InputStream in = source.open()) {
            return in.readNBytes(length);
        }
    }

    /** A beginning that ends in the middle of a character ends with a replacement, which does no harm to looking. */
    private static String textOf(byte[] beginning, Charset charset) throws IOException {
        StringBuilder text = new StringBuilder(beginning.length);
        try (Reader reader = decoded(new ByteArrayInputStream(beginning), charset)) {
            char[] chars = new char[1 << 13];
            for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
                text.append(chars, 0, count);
            }
        }
        return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
    }
}

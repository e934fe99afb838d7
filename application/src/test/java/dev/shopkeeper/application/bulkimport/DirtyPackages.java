package dev.shopkeeper.application.bulkimport;

import static dev.shopkeeper.application.bulkimport.DirtyFile.readable;
import static dev.shopkeeper.application.bulkimport.DirtyFile.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packed files, and files that are something else. */
final class DirtyPackages {

    private static final String CSV = "customers.csv";
    private static final int BOMB = 64 << 20;

    private DirtyPackages() {}

    static List<DirtyFile> all() {
        return Stream.of(gzipped(), zipped(), others()).flatMap(List::stream).toList();
    }

    static byte[] gzip(byte[] content) {
        return written(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(content);
            }
        });
    }

    /** Names and contents in turn. */
    static byte[] zip(Object... entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < entries.length; i += 2) {
                    zip.putNextEntry(new ZipEntry((String) entries[i]));
                    zip.write((byte[]) entries[i + 1]);
                    zip.closeEntry();
                }
            }
        });
    }

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] three() {
        return DirtyFiles.THREE.getBytes(UTF_8);
    }

    private static byte[] many() {
        StringBuilder text = new StringBuilder(DirtyFiles.HEADER);
        for (int i = 0; i < 20_000; i++) {
            text.append(DirtyFiles.row(i));
        }
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] changed(byte[] bytes, int at, int mask) {
        byte[] changed = bytes.clone();
        changed[at] ^= (byte) mask;
        return changed;
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    /** Says in both of its headers that the entry is encrypted. */
    private static byte[] encrypted() {
        return changed(zip(CSV, three()), 6, 1);
    }

    private static List<DirtyFile> gzipped() {
        return List.of(
                readable("gzip", 3, 0, () -> gzip(three())).called("customers.csv.gz"),
                readable("gzip under another name", 3, 0, () -> gzip(three())),
                readable(
                        "gzip in several members",
                        6,
                        0,
                        () -> DirtyFiles.join(
                                gzip(three()),
                                gzip((DirtyFiles.row(4) + DirtyFiles.row(5)).getBytes(UTF_8)),
                                gzip(new byte[0]),
                                gzip(DirtyFiles.row(6).getBytes(UTF_8)))),
                readable("gzip of UTF-16", 3, 0, () -> gzip(("\uFEFF" + DirtyFiles.THREE).getBytes(UTF_16LE))),
                readable("gzip of twenty thousand records", 20_000, 0, () -> gzip(many())),
                refused("gzip cut off", "customers.csv.gz", () -> half(gzip(many()))),
                refused(
                        "gzip with a wrong checksum",
                        "customers.csv.gz",
                        () -> changed(gzip(three()), gzip(three()).length - 6, 0xFF)),
                refused(
                        "gzip damaged in the middle",
                        "customers.csv.gz",
                        () -> changed(gzip(many()), gzip(many()).length / 2, 0xFF)),
                refused("gzip of nothing", "customers.csv.gz", () -> gzip(new byte[0])),
                refused("gzip of an image", "customers.csv.gz", () -> gzip(png())),
                refused("gzip in gzip", "customers.csv.gz", () -> gzip(gzip(three()))),
                refused("a tar archive in gzip", "customers.tar.gz", () -> gzip(tar())),
                refused("a gzip bomb", "customers.csv.gz", () -> gzip(new byte[BOMB])),
                refused(
                        "a gzip bomb that begins well",
                        "customers.csv.gz",
                        () -> gzip(DirtyFiles.join(
                                three(), "a,a\n".repeat(BOMB / 4).getBytes(UTF_8)))));
    }

    private static List<DirtyFile> zipped() {
        return List.of(
                readable("zip", 3, 0, () -> zip(CSV, three())).called("customers.zip"),
                readable("zip with a folder", 3, 0, () -> zip("export/", new byte[0], "export/" + CSV, three()))
                        .called("customers.zip"),
                readable(
                                "zip made on a Macintosh",
                                3,
                                0,
                                () -> zip(
                                        CSV,
                                        three(),
                                        "__MACOSX/",
                                        new byte[0],
                                        "__MACOSX/._" + CSV,
                                        new byte[120],
                                        ".DS_Store",
                                        new byte[64]))
                        .called("customers.zip"),
                readable("zip with a name that climbs", 3, 0, () -> zip("../../etc/" + CSV, three()))
                        .called("customers.zip"),
                readable("zip with a Vietnamese name", 3, 0, () -> zip("khách hàng.csv", three()))
                        .called("customers.zip"),
                refused("zip of two files", "customers.zip", () -> zip(CSV, three(), "more.csv", three())),
                refused("zip of nothing", "customers.zip", () -> zip()),
                refused("zip of a folder", "customers.zip", () -> zip("export/", new byte[0])),
                refused("zip cut off", "customers.zip", () -> half(zip(CSV, many()))),
                refused("zip damaged", "customers.zip", () -> changed(zip(CSV, many()), 5_000, 0xFF)),
                refused("zip with a password", "customers.zip", DirtyPackages::encrypted),
                refused("zip in zip", "customers.zip", () -> zip("inner.zip", zip(CSV, three()))),
                refused("gzip in zip", "customers.zip", () -> zip("customers.csv.gz", gzip(three()))),
                refused("a zip bomb", "customers.zip", () -> zip(CSV, new byte[BOMB])),
                refused(
                        "a workbook",
                        "customers.xlsx",
                        () -> zip("[Content_Types].xml", three(), "_rels/.rels", three(), "xl/workbook.xml", three())),
                refused(
                        "a workbook called CSV",
                        CSV,
                        () -> zip("[Content_Types].xml", three(), "xl/workbook.xml", three())),
                refused(
                        "an OpenDocument sheet",
                        "customers.ods",
                        () -> zip(
                                "mimetype",
                                "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8),
                                "content.xml",
                                three())));
    }

    private static byte[] png() {
        return DirtyFiles.join(
                DirtyFiles.bytes(0x89), "PNG\r\n\u001A\n\0\0\0\rIHDR".getBytes(ISO_8859_1), noise(2_000));
    }

    private static byte[] tar() {
        byte[] block = new byte[1_024];
        System.arraycopy(CSV.getBytes(UTF_8), 0, block, 0, CSV.length());
        System.arraycopy("ustar".getBytes(UTF_8), 0, block, 257, 5);
        return DirtyFiles.join(block, three());
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static List<DirtyFile> others() {
        Supplier<byte[]> jpeg = () -> DirtyFiles.join(DirtyFiles.bytes(0xFF, 0xD8, 0xFF, 0xE0), noise(2_000));
        return List.of(
                refused("an image", "photo.png", DirtyPackages::png),
                refused("an image called CSV", CSV, jpeg),
                refused("a PDF", "customers.pdf", () -> "%PDF-1.7\n1 0 obj\n".getBytes(UTF_8)),
                refused(
                        "an old workbook",
                        "customers.xls",
                        () -> DirtyFiles.join(
                                DirtyFiles.bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), noise(600))),
                refused(
                        "a program",
                        "setup.exe",
                        () -> DirtyFiles.join("MZ".getBytes(UTF_8), DirtyFiles.bytes(0x90, 0, 3, 0), noise(600))),
                refused(
                        "a program of Linux",
                        "setup",
                        () -> DirtyFiles.join(DirtyFiles.bytes(0x7F), "ELF".getBytes(UTF_8), noise(600))),
                refused("bytes by chance", CSV, () -> noise(100_000)),
                refused("a web page", CSV, () -> "<!DOCTYPE html><html><body>Please sign in</body></html>"
                        .getBytes(UTF_8)),
                refused("XML", "customers.xml", () -> "<?xml version=\"1.0\"?><customers/>".getBytes(UTF_8)),
                refused("JSON", "customers.json", () -> "[{\"email\": \"a@example.com\"}]".getBytes(UTF_8)),
                refused("nothing but zeros", CSV, () -> new byte[4_096]),
                refused(
                        "a rar archive",
                        "customers.rar",
                        () -> DirtyFiles.join("Rar!".getBytes(UTF_8), DirtyFiles.bytes(0x1A, 0x07, 0x00), noise(300))));
    }
}

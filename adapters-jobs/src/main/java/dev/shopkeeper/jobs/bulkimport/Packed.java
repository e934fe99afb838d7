package dev.shopkeeper.jobs.bulkimport;

import dev.shopkeeper.application.bulkimport.ImportLimits;
import dev.shopkeeper.application.bulkimport.RowReader;
import dev.shopkeeper.domain.bulkimport.FileLayout.Packing;
import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks as a stream, in bounded memory, and never more than the limits allow: neither in length, nor in how many times
 * its packed length a file unpacks to.
 */
final class Packed {

    private static final int MAX_ENTRIES = 1_000;
    private static final int BUFFER = 1 << 16;

    private final ImportLimits limits;

    Packed(ImportLimits limits) {
        this.limits = limits;
    }

    static Packing packingOf(byte[] beginning) {
        if (FileKind.isGzip(beginning)) {
            return Packing.GZIP;
        }
        return FileKind.isZip(beginning) ? Packing.ZIP : Packing.PLAIN;
    }

    /** Opens what the file holds. */
    InputStream open(RowReader.Source source, Packing packing) throws IOException {
        InputStream raw = source.open();
        try {
            return switch (packing) {
                case PLAIN -> raw;
                case GZIP -> gunzip(raw);
                case ZIP -> {
                    MeteredStream metered = new MeteredStream(raw);
                    ZipInputStream zip = zip(metered);
                    nextFile(zip);
                    yield new GuardedStream(zip, metered, limits);
                }
            };
        } catch (ZipException | EOFException e) {
            raw.close();
            throw broken();
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    /** Unpacks everything; gives the beginning of what is in it. */
    byte[] prove(RowReader.Source source, Packing packing, int beginning) throws IOException {
        if (packing == Packing.GZIP) {
            try (InputStream in = open(source, packing)) {
                return beginningOfAll(in, beginning);
            }
        }
        try (InputStream raw = source.open()) {
            return proveZip(new MeteredStream(raw), beginning);
        } catch (ZipException | EOFException e) {
            throw broken();
        }
    }

    /**
     * Unpacks the beginning of what is in a file of which there is only the beginning.
     *
     * @param cut whether it goes on behind what there is, so that it may end anywhere
     */
    byte[] beginning(byte[] sent, Packing packing, int most, boolean cut) throws IOException {
        ByteArrayOutputStream found = new ByteArrayOutputStream();
        try (InputStream in = open(() -> new ByteArrayInputStream(sent), packing)) {
            byte[] part = new byte[BUFFER];
            int count = 0;
            while (count >= 0 && found.size() < most) {
                found.write(part, 0, count);
                count = in.read(part, 0, Math.min(part.length, most - found.size()));
            }
        } catch (UnreadableFile broken) {
            if (!cut || found.size() == 0) {
                throw broken;
            }
        }
        return found.toByteArray();
    }

    private byte[] proveZip(MeteredStream metered, int beginning) throws IOException {
        ZipInputStream zip = zip(metered);
        if (nextFile(zip) == null) {
            throw new UnreadableFile("The zip file holds no file: pack exactly one CSV file");
        }
        GuardedStream guarded = new GuardedStream(zip, metered, limits);
        byte[] found = beginningOfAll(guarded, beginning);
        if (nextFile(zip) != null) {
            throw new UnreadableFile("The zip file holds more than one file: pack exactly one CSV file");
        }
        return found;
    }

    private static byte[] beginningOfAll(InputStream in, int length) throws IOException {
        byte[] found = in.readNBytes(length);
        byte[] rest = new byte[BUFFER];
        int count = 0;
        while (count >= 0) {
            count = in.read(rest, 0, rest.length);
        }
        return found;
    }

    private InputStream gunzip(InputStream raw) throws IOException {
        MeteredStream metered = new MeteredStream(raw);
        return new GuardedStream(new GZIPInputStream(metered, BUFFER), metered, limits);
    }

    /** Names are read in a character set in which every byte is a letter: they are only compared. */
    private static ZipInputStream zip(InputStream in) {
        return new ZipInputStream(in, StandardCharsets.ISO_8859_1);
    }

    private @Nullable ZipEntry nextFile(ZipInputStream zip) throws IOException {
        int entries = 0;
        ZipEntry entry = nextEntry(zip);
        while (entry != null) {
            refuseDocuments(entry.getName());
            if (!entry.isDirectory() && !isNoise(entry.getName())) {
                return entry;
            }
            if (++entries > MAX_ENTRIES) {
                throw new UnreadableFile("The zip file holds too many entries: pack exactly one CSV file");
            }
            entry = nextEntry(zip);
        }
        return null;
    }

    private static @Nullable ZipEntry nextEntry(ZipInputStream zip) throws IOException {
        try {
            return zip.getNextEntry();
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private static void refuseDocuments(String name) {
        if (name.equals("[Content_Types].xml") || name.startsWith("_rels/") || name.startsWith("xl/")) {
            throw new UnreadableFile(
                    "The file is an Excel workbook (or another Office document): save it as CSV and upload that");
        }
        if (name.equals("mimetype")) {
            throw new UnreadableFile("The file is an OpenDocument file or a book: save it as CSV and upload that");
        }
    }

    private static boolean isNoise(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/")
                || name.startsWith("._")
                || Arrays.asList(".DS_Store", "Thumbs.db", "desktop.ini").contains(name);
    }

    static UnreadableFile broken() {
        return new UnreadableFile(
                "The file cannot be unpacked: it is damaged, cut off, protected by a password or packed in an unusual way");
    }
}

package dev.shopkeeper.jobs.bulkimport;

import dev.shopkeeper.domain.bulkimport.UnreadableFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is when it is no text of records, by its first bytes, and what to do about it. */
final class FileKind {

    private static final String SAVE_AS_CSV = ": save it as CSV and upload that";
    private static final int TAR_MARK_AT = 257;

    private record Mark(String bytes, String kind, String advice) {}

    /** Bytes are written as characters U+0000 to U+00FF. */
    private static final List<Mark> MARKS = List.of(
            new Mark("\u0089PNG", "an image", ""),
            new Mark("\u00FF\u00D8\u00FF", "an image", ""),
            new Mark("GIF87a", "an image", ""),
            new Mark("GIF89a", "an image", ""),
            new Mark("II*\0", "an image", ""),
            new Mark("MM\0*", "an image", ""),
            new Mark("RIFF", "an image, a sound or a film", ""),
            new Mark("%PDF-", "a PDF", SAVE_AS_CSV),
            new Mark("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", "an old Office document", SAVE_AS_CSV),
            new Mark("{\\rtf", "a rich text document", SAVE_AS_CSV),
            new Mark("\u007FELF", "a program", ""),
            new Mark("MZ\u0090\0", "a program", ""),
            new Mark("\u00CA\u00FE\u00BA\u00BE", "a program", ""),
            new Mark("7z\u00BC\u00AF'\u001C", "a 7z archive", ": pack it as zip or gzip"),
            new Mark("Rar!\u001A\u0007", "a rar archive", ": pack it as zip or gzip"),
            new Mark("BZh", "packed with bzip2", ": pack it as zip or gzip"),
            new Mark("\u00FD7zXZ\0", "packed with xz", ": pack it as zip or gzip"),
            new Mark("(\u00B5/\u00FD", "packed with zstd", ": pack it as zip or gzip"),
            new Mark("SQLite format 3\0", "a database", SAVE_AS_CSV),
            new Mark("PAR1", "a Parquet file", SAVE_AS_CSV));

    private static final List<Mark> TEXT_MARKS = List.of(
            new Mark("<!doctype", "a web page", SAVE_AS_CSV),
            new Mark("<html", "a web page", SAVE_AS_CSV),
            new Mark("<?xml", "an XML document", SAVE_AS_CSV),
            new Mark("{\"", "JSON", SAVE_AS_CSV),
            new Mark("[{", "JSON", SAVE_AS_CSV));

    private FileKind() {}

    static boolean isGzip(byte[] beginning) {
        return asText(beginning, 2).equals("\u001F\u008B");
    }

    static boolean isZip(byte[] beginning) {
        String start = asText(beginning, 4);
        return start.equals("PK\u0003\u0004") || start.equals("PK\u0005\u0006") || start.equals("PK\u0007\u0008");
    }

    /** Throws when the bytes are known to be something else than records. */
    static void refuseOthers(byte[] beginning) {
        String start = asText(beginning, TAR_MARK_AT + 5);
        for (Mark mark : MARKS) {
            if (start.startsWith(mark.bytes())) {
                throw refusal(mark);
            }
        }
        if (start.startsWith("ustar", TAR_MARK_AT)) {
            throw new UnreadableFile("The file is a tar archive: upload the CSV file in it");
        }
    }

    /** Throws when the text is one of another kind, or more noise than text. */
    static void refuseOthers(String text) {
        String start = text.substring(0, Math.min(text.length(), 64)).strip().toLowerCase(Locale.ROOT);
        for (Mark mark : TEXT_MARKS) {
            if (start.startsWith(mark.bytes())) {
                throw refusal(mark);
            }
        }
        if (isNoise(text)) {
            throw new UnreadableFile("The file is not text: upload a CSV file, or one packed as gzip or zip");
        }
    }

    private static UnreadableFile refusal(Mark mark) {
        String advice = mark.advice().isEmpty() ? ": upload a CSV file" : mark.advice();
        return new UnreadableFile("The file is " + mark.kind() + advice);
    }

    /** More than one character in sixteen that no text has; zeros that only fill up the end do not count. */
    private static boolean isNoise(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == 0) {
            end--;
        }
        int noise = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean layout = (c >= '\t' && c <= '\r') || c == '\u001A';
            noise += (c < ' ' && !layout) || c == '\uFFFD' ? 1 : 0;
        }
        return end == 0 ? !text.isEmpty() : noise > 2 && noise * 16L > end;
    }

    private static String asText(byte[] bytes, int most) {
        return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
    }
}

package dev.shopkeeper.application.bulkimport;

import static dev.shopkeeper.application.bulkimport.DirtyFile.readable;
import static dev.shopkeeper.application.bulkimport.DirtyFile.refused;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The dirty files every import must stand: in quotes, widths and lines here; in characters and packing elsewhere. */
public final class DirtyFiles {

    static final String HEADER = "email,name,phone\n";
    static final String THREE = HEADER + row(1) + row(2) + row(3);

    private DirtyFiles() {}

    /** All of them. */
    public static List<DirtyFile> all() {
        return Stream.of(
                        DirtyCharacters.all(),
                        delimiters(),
                        quotes(),
                        widths(),
                        lines(),
                        headers(),
                        DirtyPackages.all())
                .flatMap(List::stream)
                .toList();
    }

    static String row(int i) {
        return "user" + i + "@example.com,User " + i + ",+84 90 123 45" + (60 + i) + "\n";
    }

    static Supplier<byte[]> text(String text) {
        return () -> text.getBytes(UTF_8);
    }

    static byte[] join(byte[]... parts) {
        byte[] all = new byte[Stream.of(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    /** In windows-1258, which writes the tones after the vowel. */
    public static byte[] windows1258(String text) {
        Charset charset = Charset.forName("windows-1258");
        StringBuilder apart = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            String letter = Character.toString(c);
            if (charset.newEncoder().canEncode(letter)) {
                apart.append(letter);
                return;
            }
            String marks = Normalizer.normalize(letter, Normalizer.Form.NFD);
            for (int i = 1; i < marks.length(); i++) {
                String others = marks.substring(0, i) + marks.substring(i + 1);
                String base = Normalizer.normalize(others, Normalizer.Form.NFC);
                if (base.length() == 1 && charset.newEncoder().canEncode(base + marks.charAt(i))) {
                    apart.append(base).append(marks.charAt(i));
                    return;
                }
            }
            throw new IllegalArgumentException("not in windows-1258: " + letter);
        });
        return apart.toString().getBytes(charset);
    }

    private static List<DirtyFile> delimiters() {
        String semicolons = THREE.replace(',', ';');
        return List.of(
                readable("semicolons", 3, 0, text(semicolons)),
                readable(
                        "semicolons, and commas in the cells",
                        4,
                        0,
                        text(semicolons + "a@example.com;Smith, Jones, and Co;1,5\n")),
                readable("tabs", 3, 0, text(THREE.replace(',', '\t'))),
                readable("bars", 3, 0, text(THREE.replace(',', '|'))),
                readable("Excel's separator line", 3, 0, text("sep=;\n" + semicolons)),
                readable("Excel's separator line naming a tab", 3, 0, text("sep=\t\r\n" + THREE.replace(',', '\t'))),
                readable("Excel's separator line after a byte order mark", 3, 0, text("\uFEFFsep=;\r\n" + semicolons)),
                readable("tabs inside the cells of a file with commas", 3, 0, text(THREE.replace("User ", "User\t"))),
                readable("a single column", 2, 0, text("email\na@example.com\nb@example.com\n")));
    }

    private static List<DirtyFile> quotes() {
        return List.of(
                readable(
                        "every cell quoted",
                        2,
                        0,
                        text("\"email\",\"name\"\n\"a@example.com\",\"A\"\n\"b@example.com\",\"B\"\n")),
                readable(
                        "quoted line breaks",
                        5,
                        0,
                        text(THREE + "a@example.com,\"A\nsecond\nthird\",\nb@example.com,B,\n")),
                readable(
                        "quoted line breaks of Windows",
                        5,
                        0,
                        text((THREE + "a@example.com,\"A\nsecond\",\nb@example.com,B,\n").replace("\n", "\r\n"))),
                readable("quoted delimiters", 4, 0, text(THREE + "a@example.com,\"Smith, John\",\n")),
                readable("doubled quotes", 4, 0, text(THREE + "a@example.com,\"John \"\"Jack\"\" Smith\",\n")),
                readable(
                        "quotes inside an unquoted cell",
                        5,
                        0,
                        text(THREE + "a@example.com,John \"Jack\" Smith,\nb@example.com,5\" disk,\n")),
                readable(
                        "text after a closing quote",
                        5,
                        0,
                        text(THREE + "a@example.com,\"John\" Smith,\nb@example.com,B,\n")),
                readable(
                        "quotes not doubled inside a quoted cell",
                        5,
                        0,
                        text(THREE + "a@example.com,\"John \"Jack\" Smith\",\nb@example.com,B,\n")),
                readable(
                        "quotes not doubled in a cell of several lines",
                        6,
                        0,
                        text(THREE + "a@example.com,\"he said\n\"hi\" and\nwent\",\nb@example.com,B,\n")),
                readable("blanks after a closing quote", 4, 0, text(THREE + "a@example.com,\"A\"  ,\n")),
                readable(
                        "blanks before an opening quote",
                        4,
                        0,
                        text(THREE + "a@example.com, \"Smith, John\", \"1\"\n")),
                readable("a quote opened in the last line", 4, 1, text(THREE + "a@example.com,\"A,\n")),
                readable("a quote opened in the very last cell", 4, 1, text(THREE + "a@example.com,A,\"")),
                readable(
                        "a quote opened in the middle",
                        7,
                        1,
                        text(THREE + "a@example.com,\"A,\n" + row(4) + row(5) + row(6))),
                readable(
                        "a quote opened, the next one quoted well",
                        6,
                        1,
                        text(THREE + "a@example.com,\"A,\nb@example.com,\"B\",\nc@example.com,C,\n")),
                readable(
                        "every name with a quote that is not closed",
                        50,
                        50,
                        text(HEADER + "a@example.com,\"A,\n".repeat(50))),
                readable(
                        "a quote opened before three million characters",
                        60_001,
                        1,
                        text(HEADER + "a@example.com,\"A,\n" + row(1).repeat(60_000))),
                readable("backslashes", 4, 0, text(THREE + "a@example.com,C:\\temp\\new,\\\n")),
                readable(
                        "a backslash before a quote",
                        5,
                        0,
                        text(THREE + "a@example.com,\"A \\\"B\\\" C\",\nb@example.com,B,\n")),
                readable("single quotes", 4, 0, text(THREE + "a@example.com,'Smith',\n")),
                readable(
                        "cells that are formulas",
                        4,
                        0,
                        text(THREE + "a@example.com,\"=HYPERLINK(\"\"http://example.com\"\")\",+1\n")));
    }

    private static List<DirtyFile> widths() {
        String wide = "x,".repeat(5_000);
        return List.of(
                readable("short records", 5, 0, text(THREE + "a@example.com\nb@example.com,B\n")),
                readable("long records", 4, 0, text(THREE + "a@example.com,A,,x,y,z\n")),
                readable("a delimiter too many in every record", 3, 0, text(THREE.replace("\n", ",\n"))),
                readable("a record of five thousand cells", 5, 1, text(THREE + wide + "\na@example.com,A,\n")),
                refused(
                        "a header of a hundred thousand cells",
                        "customers.csv",
                        text("x,".repeat(100_000) + "email\n")),
                readable(
                        "a cell of a million characters",
                        5,
                        0,
                        text(THREE + "a@example.com," + "A".repeat(1_000_000) + ",\nb@example.com,B,\n")),
                readable(
                        "a quoted cell of a million characters",
                        5,
                        0,
                        text(THREE + "a@example.com,\"" + "A\n".repeat(500_000) + "\",\nb@example.com,B,\n")),
                readable(
                        "a record of three million characters",
                        5,
                        1,
                        text(THREE + "a@example.com," + "A".repeat(3_000_000) + ",\nb@example.com,B,\n")),
                readable(
                        "a last record of three million characters",
                        4,
                        1,
                        text(THREE + "a@example.com," + "A".repeat(3_000_000))),
                readable("blanks around cells", 4, 0, text(THREE + "  a@example.com  ,  A   ,   \n")));
    }

    private static List<DirtyFile> lines() {
        String mixed = HEADER.strip() + "\r\n" + row(1).strip() + "\r" + row(2) + row(3).strip() + "\r\n";
        return List.of(
                readable("lines of Windows", 3, 0, text(THREE.replace("\n", "\r\n"))),
                readable("lines of an old Macintosh", 3, 0, text(THREE.replace("\n", "\r"))),
                readable("line ends of all kinds", 3, 0, text(mixed)),
                readable("line ends damaged to CR CR LF", 3, 0, text(THREE.replace("\n", "\r\r\n"))),
                readable("no line end at the end", 3, 0, text(THREE.strip())),
                readable("empty lines between and after", 3, 0, text(THREE.replace("\n", "\n\n") + "\n\n\n")),
                readable("empty lines first", 3, 0, text("\n\r\n\n" + THREE)),
                readable("lines of blanks", 3, 0, text(THREE.replace("\n", "\n   \n"))),
                readable("lines of delimiters at the end", 3, 0, text(THREE + ",,\n".repeat(1_000))),
                readable(
                        "a hundred thousand empty lines",
                        3,
                        0,
                        text(HEADER + "\n".repeat(100_000) + row(1) + row(2) + row(3))),
                readable("the header once more in the middle", 7, 0, text(THREE + THREE)));
    }

    private static List<DirtyFile> headers() {
        return List.of(
                readable("no header", 2, 0, text(row(1) + row(2) + row(3))).withoutHeader(),
                readable("a title above the header", 4, 0, text("Customers 2026\n" + THREE))
                        .withoutHeader(),
                readable("the same column twice", 1, 0, text("email,name,email\na@example.com,A,b@example.com\n")),
                readable("a column without a name", 1, 0, text("email,,name\na@example.com,x,A\n")),
                readable(
                        "a column name of ten thousand characters",
                        1,
                        0,
                        text("email," + "x".repeat(10_000) + "\na@example.com,A\n")),
                readable("a quoted line break in the header", 1, 0, text("email,\"full\nname\"\na@example.com,A\n")),
                readable("blanks and capitals in the header", 1, 0, text("  E-Mail ,NAME\na@example.com,A\n")),
                readable("a header and nothing else", 0, 0, text(HEADER)),
                readable("a header without a line end", 0, 0, text(HEADER.strip())),
                readable(
                        "keys twice in the file",
                        6,
                        0,
                        text(THREE + row(1) + row(2).toUpperCase(Locale.ROOT) + row(3))),
                readable(
                        "keys that point at two customers",
                        4,
                        0,
                        text(THREE + "user1@example.com,Both,+84 90 123 4562\n")),
                readable("another extension", 3, 0, text(THREE)).called("customers.txt"),
                readable("the extension of a workbook", 3, 0, text(THREE)).called("customers.xlsx"),
                refused(
                        "a quote opened in the header",
                        "customers.csv",
                        text("email,\"name,phone\n" + row(1) + row(2))),
                refused("no bytes at all", "customers.csv", text("")),
                refused("only a byte order mark", "customers.csv", text("\uFEFF")),
                refused("only empty lines", "customers.csv", text("\n\r\n\n\n")),
                refused("only delimiters", "customers.csv", text(",,,\n,,,\n")));
    }
}

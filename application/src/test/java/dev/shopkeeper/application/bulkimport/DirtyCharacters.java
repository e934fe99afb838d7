package dev.shopkeeper.application.bulkimport;

import static dev.shopkeeper.application.bulkimport.DirtyFile.readable;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Supplier;

/** Files in all kinds of character sets, whole and damaged. */
final class DirtyCharacters {

    private static final String VIETNAMESE = """
            email,họ tên,số điện thoại,thành phố
            an@example.com,Nguyễn Văn An,0901234561,Hà Nội
            binh@example.com,Trần Thị Bình,0901234562,Thành phố Hồ Chí Minh
            duong@example.com,Đặng Thùy Dương,0901234563,Đà Nẵng
            """;

    private static final String WESTERN = """
            email,name,city
            joao@example.com,João Simões,São Paulo
            rene@example.com,René Müller,Orléans
            nicolo@example.com,Nicolò Così,Forlì
            """;

    private DirtyCharacters() {}

    private static Supplier<byte[]> text(String text) {
        return DirtyFiles.text(text);
    }

    private static Supplier<byte[]> text(String text, Charset charset) {
        return () -> text.getBytes(charset);
    }

    private static Supplier<byte[]> joined(byte[]... parts) {
        return () -> DirtyFiles.join(parts);
    }

    static List<DirtyFile> all() {
        Charset western = Charset.forName("windows-1252");
        String bom = "\uFEFF";
        return List.of(
                readable("UTF-8", 3, 0, text(VIETNAMESE)),
                readable("UTF-8 with a byte order mark", 3, 0, text(bom + DirtyFiles.THREE)),
                readable("two byte order marks", 3, 0, text(bom + bom + DirtyFiles.THREE)),
                readable(
                        "a byte order mark before a quoted header",
                        3,
                        0,
                        text(bom + DirtyFiles.THREE.replace("email", "\"email\""))),
                readable("UTF-16LE with a byte order mark", 3, 0, text(bom + VIETNAMESE, StandardCharsets.UTF_16LE)),
                readable("UTF-16BE with a byte order mark", 3, 0, text(bom + VIETNAMESE, StandardCharsets.UTF_16BE)),
                readable("UTF-16LE without a mark", 3, 0, text(VIETNAMESE, StandardCharsets.UTF_16LE)),
                readable("UTF-16BE without a mark", 3, 0, text(VIETNAMESE, StandardCharsets.UTF_16BE)),
                readable(
                        "UTF-16 that ends in half a character",
                        4,
                        0,
                        () -> DirtyFiles.join(
                                (bom + DirtyFiles.THREE + "x").getBytes(StandardCharsets.UTF_16LE),
                                DirtyFiles.bytes(0x41))),
                readable(
                        "UTF-16 with half a surrogate pair",
                        4,
                        0,
                        () -> DirtyFiles.join(
                                (bom + DirtyFiles.THREE).getBytes(StandardCharsets.UTF_16LE),
                                "lone@example.com,".getBytes(StandardCharsets.UTF_16LE),
                                DirtyFiles.bytes(0x3D, 0xD8),
                                ",\n".getBytes(StandardCharsets.UTF_16LE))),
                readable(
                        "UTF-32LE with a byte order mark",
                        3,
                        0,
                        text(bom + DirtyFiles.THREE, StandardCharsets.UTF_32LE)),
                readable("windows-1252", 3, 0, text(WESTERN, western)),
                readable("windows-1258", 3, 0, () -> DirtyFiles.windows1258(VIETNAMESE)),
                readable(
                        "UTF-8 with one damaged byte",
                        4,
                        0,
                        joined(
                                VIETNAMESE.getBytes(UTF_8),
                                "x@example.com,Ren".getBytes(UTF_8),
                                DirtyFiles.bytes(0xE9),
                                ",1,\n".getBytes(UTF_8))),
                readable(
                        "UTF-8 put together with windows-1252",
                        6,
                        0,
                        joined(
                                WESTERN.getBytes(UTF_8),
                                WESTERN.substring(WESTERN.indexOf('\n') + 1).getBytes(western))),
                readable(
                        "letters of windows-1252 only far behind",
                        10_001,
                        0,
                        joined(
                                (DirtyFiles.HEADER + DirtyFiles.row(1).repeat(10_000)).getBytes(UTF_8),
                                "z@example.com,Zoë,\n".getBytes(western))),
                readable(
                        "overlong UTF-8",
                        4,
                        0,
                        joined(
                                DirtyFiles.THREE.getBytes(UTF_8),
                                "x@example.com,".getBytes(UTF_8),
                                DirtyFiles.bytes(0xC0, 0xAF, 0x0A))),
                readable(
                        "emoji and right-to-left text",
                        5,
                        0,
                        text(DirtyFiles.THREE + "emoji@example.com,👩‍👩‍👧 Smith,\n" + "rtl@example.com,‏محمد,\n")),
                readable(
                        "letters and their marks apart",
                        3,
                        0,
                        text(Normalizer.normalize(VIETNAMESE, Normalizer.Form.NFD))),
                readable("zero bytes in a cell", 4, 0, text(DirtyFiles.THREE + "zero@example.com,A\0B,\n")),
                readable(
                        "zero bytes up to the end of the disk block",
                        3,
                        0,
                        text(DirtyFiles.THREE + "\0".repeat(5_000))),
                readable("the end mark of DOS", 3, 0, text(DirtyFiles.THREE + "\u001A")),
                readable(
                        "form feeds and vertical tabs", 4, 0, text(DirtyFiles.THREE + "ff@example.com,A\fB\u000BC,\n")),
                readable(
                        "no-break spaces",
                        4,
                        0,
                        text(DirtyFiles.THREE + "\u00A0nbsp@example.com\u00A0,\u00A0A\u00A0B,\n")));
    }
}

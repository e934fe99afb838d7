package dev.shopkeeper.jobs.bulkimport;

import dev.shopkeeper.domain.failure.InvalidInput;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the character set of a text by looking at its beginning. In this order: a byte order mark; what the uploader
 * says; UTF-16 by zeros in every other byte; UTF-8 when what is not ASCII is mostly valid UTF-8; else windows-1258 where
 * it reads like Vietnamese, and windows-1252.
 *
 * <p>A mark wins over the uploader's word, because no text begins with one by chance.
 */
final class CharsetFinder {

    static final String WINDOWS_1258 = "windows-1258";

    private static final int ENOUGH_BYTES = 1 << 16;

    private CharsetFinder() {}

    static Charset find(byte[] beginning, @Nullable Charset told) {
        Charset marked = marked(beginning);
        if (marked != null) {
            return marked;
        }
        if (told != null) {
            return told.equals(StandardCharsets.UTF_16) ? ordered(beginning) : told;
        }
        Charset wide = wide(beginning);
        if (wide != null) {
            return wide;
        }
        if (isUtf8(beginning)) {
            return StandardCharsets.UTF_8;
        }
        return Charset.forName(VietnameseBytes.prevailIn(beginning) ? WINDOWS_1258 : "windows-1252");
    }

    /** What the uploader says it is. */
    static Charset named(String name) {
        String wanted =
                switch (name.strip().toLowerCase(Locale.ROOT)) {
                    case "1252", "ansi", "latin" -> "windows-1252";
                    case "1258" -> WINDOWS_1258;
                    case "utf16" -> "UTF-16";
                    case "utf8", "unicode", "utf-8-sig", "utf8-bom", "utf-8-bom" -> "UTF-8";
                    default -> name.strip();
                };
        try {
            return Charset.forName(wanted);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw InvalidInput.field(
                    "encoding", "is not known; use a name such as utf-8, utf-16, windows-1252 or windows-1258");
        }
    }

    private static @Nullable Charset marked(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return StandardCharsets.UTF_32LE;
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_32BE;
        }
        if (starts(b, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return starts(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset ordered(byte[] beginning) {
        Charset found = wide(beginning);
        return found == null ? StandardCharsets.UTF_16LE : found;
    }

    /** Delimiters, digits, addresses and line ends are ASCII in any language: a quarter of the pairs and more. */
    private static @Nullable Charset wide(byte[] beginning) {
        int pairs = Math.min(beginning.length, ENOUGH_BYTES) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += beginning[2 * i] == 0 ? 1 : 0;
            second += beginning[2 * i + 1] == 0 ? 1 : 0;
        }
        if (second * 4 >= pairs && first * 20 <= second && second > 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first * 4 >= pairs && second * 20 <= first && first > 0 ? StandardCharsets.UTF_16BE : null;
    }

    /** Counts runs that are UTF-8 and bytes that are not; a sequence cut off at the end counts as neither. */
    private static boolean isUtf8(byte[] beginning) {
        ByteBuffer in = ByteBuffer.wrap(beginning);
        CharBuffer out = CharBuffer.allocate(1 << 12);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        int bad = 0;
        int good = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, false);
            out.flip();
            while (out.hasRemaining()) {
                good += out.get() >= 0x80 ? 1 : 0;
            }
            out.clear();
            if (result.isError()) {
                bad++;
                in.get();
            } else if (result.isUnderflow()) {
                return bad == 0 || good > bad;
            }
        }
    }
}

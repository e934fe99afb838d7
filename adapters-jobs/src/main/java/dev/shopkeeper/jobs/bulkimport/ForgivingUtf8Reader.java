package dev.shopkeeper.jobs.bulkimport;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8; a byte that cannot be UTF-8 where it stands is read as windows-1252, so that a file put together from
 * several sources loses nothing.
 */
final class ForgivingUtf8Reader extends Reader {

    private static final int SIZE = 1 << 14;
    private static final char[] WINDOWS_1252 = table();

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(SIZE).limit(0);
    private boolean ended;

    ForgivingUtf8Reader(InputStream in) {
        super(in);
        this.in = in;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(into, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isOverflow() || (result.isError() && !chars.hasRemaining())) {
                break;
            }
            if (result.isError()) {
                chars.put(WINDOWS_1252[bytes.get() & 0xFF]);
            } else if (chars.position() > 0 || ended) {
                break;
            } else {
                readBytes();
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    private void readBytes() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    private static char[] table() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return new String(all, Charset.forName("windows-1252")).toCharArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

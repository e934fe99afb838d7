package dev.shopkeeper.application.notification.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines over a socket's streams, with a buffer of its own. */
final class Wire {

    private static final int LONGEST_LINE = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[16 * 1024];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(256);
    private int at;
    private int end;

    Wire(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** The next line without its end. */
    String line() throws IOException {
        return lineBytes().toString(StandardCharsets.UTF_8);
    }

    /**
     * The next line with its end, good until the next call. A line ends with CRLF; a lone LF is part of the line, so
     * that whoever relies on servers that take it for an end is found out.
     */
    private ByteArrayOutputStream wholeLine() throws IOException {
        line.reset();
        int before = -1;
        while (true) {
            int b = read();
            line.write(b);
            if (b == '\n' && before == '\r') {
                return line;
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line without end");
            }
            before = b;
        }
    }

    private ByteArrayOutputStream lineBytes() throws IOException {
        byte[] whole = wholeLine().toByteArray();
        line.reset();
        line.write(whole, 0, whole.length - 2);
        return line;
    }

    /** All up to the line with the dot, with the extra dots taken off. */
    byte[] body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(8 * 1024);
        while (true) {
            byte[] whole = wholeLine().toByteArray();
            if (whole.length == 3 && whole[0] == '.') {
                return body.toByteArray();
            }
            int from = whole[0] == '.' ? 1 : 0;
            body.write(whole, from, whole.length - from);
        }
    }

    void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private int read() throws IOException {
        if (at == end) {
            end = in.read(buffer);
            at = 0;
            if (end <= 0) {
                end = 0;
                throw new EOFException("the client hung up");
            }
        }
        return buffer[at++] & 0xff;
    }
}

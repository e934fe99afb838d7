package dev.shopkeeper.application.notification.mail.smtp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines over a socket's streams, with a buffer of its own. */
final class Wire {

    private static final int LONGEST_LINE = 64 * 1024;

    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[16 * 1024];
    private byte[] line = new byte[1024];
    private int length;
    private int at;
    private int end;

    Wire(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** The next line without its end. */
    String line() throws IOException {
        readLine();
        return new String(line, 0, length - 2, StandardCharsets.UTF_8);
    }

    /**
     * Reads the next line with its end. A line ends with CRLF; a lone LF is part of the line, so that whoever relies on
     * servers that take it for an end is found out.
     */
    private void readLine() throws IOException {
        length = 0;
        byte before = 0;
        while (true) {
            if (at == end) {
                fill();
            }
            byte b = buffer[at++];
            if (length == line.length) {
                line = Arrays.copyOf(line, 2 * length);
            }
            line[length++] = b;
            if (b == '\n' && before == '\r') {
                return;
            }
            if (length > LONGEST_LINE) {
                throw new IOException("a line without end");
            }
            before = b;
        }
    }

    /** All up to the line with the dot, with the extra dots taken off. */
    byte[] body() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream(8 * 1024);
        while (true) {
            readLine();
            if (length == 3 && line[0] == '.') {
                return body.toByteArray();
            }
            int from = line[0] == '.' ? 1 : 0;
            body.write(line, from, length - from);
        }
    }

    void say(String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void fill() throws IOException {
        end = in.read(buffer);
        at = 0;
        if (end <= 0) {
            end = 0;
            throw new EOFException("the client hung up");
        }
    }
}

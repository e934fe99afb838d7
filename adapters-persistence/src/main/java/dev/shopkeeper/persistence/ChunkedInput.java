package dev.shopkeeper.persistence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that lie in chunks, read one after another with one in memory at a time. */
public final class ChunkedInput extends InputStream {

    /** Gives a chunk by its number, from 0; says in its own way when it is gone. */
    @FunctionalInterface
    public interface Chunks {
        byte[] get(long number) throws IOException;
    }

    private final Chunks chunks;
    private final long length;
    private long fetched;
    private long next;
    private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

    /**
     * Chunks that have so many bytes together.
     *
     * @param length of all of them
     */
    public ChunkedInput(long length, Chunks chunks) {
        this.length = length;
        this.chunks = chunks;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? current.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        return hasMore() ? current.read(into, offset, most) : -1;
    }

    @Override
    public int available() {
        return current.available();
    }

    private boolean hasMore() throws IOException {
        if (current.available() > 0) {
            return true;
        }
        if (fetched >= length) {
            return false;
        }
        byte[] data = chunks.get(next);
        current = new ByteArrayInputStream(data);
        fetched += data.length;
        next++;
        return true;
    }
}

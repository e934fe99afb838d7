package dev.shopkeeper.persistence.recommendation;

import com.mongodb.client.MongoCollection;
import java.io.OutputStream;
import java.util.Arrays;
import org.bson.Document;
import org.bson.types.Binary;

/** Writes bytes as documents {@code <name>:<n>} of a mebibyte each; the last is written when it is closed. */
final class ChunkedOutput extends OutputStream {

    static final int CHUNK = 1 << 20;

    private final MongoCollection<Document> chunks;
    private final Document head;
    private final String name;
    private final byte[] buffer = new byte[CHUNK];
    private int filled;
    private long written;
    private boolean closed;

    /**
     * Begins a file.
     *
     * @param head what every chunk says beside its data
     */
    ChunkedOutput(MongoCollection<Document> chunks, String name, Document head) {
        this.chunks = chunks;
        this.name = name;
        this.head = head;
    }

    @Override
    public void write(int b) {
        buffer[filled++] = (byte) b;
        if (filled == CHUNK) {
            flushChunk();
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int from = offset;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, from, buffer, filled, part);
            filled += part;
            from += part;
            left -= part;
            if (filled == CHUNK) {
                flushChunk();
            }
        }
    }

    @Override
    public void close() {
        if (!closed && filled > 0) {
            flushChunk();
        }
        closed = true;
    }

    /** Bytes that are in documents by now. */
    long written() {
        return written;
    }

    static String id(String name, long n) {
        return name + ":" + n;
    }

    private void flushChunk() {
        Document chunk = new Document("_id", id(name, written / CHUNK));
        chunk.putAll(head);
        chunk.append("data", new Binary(Arrays.copyOf(buffer, filled)));
        chunks.insertOne(chunk);
        written += filled;
        filled = 0;
    }
}

package dev.shopkeeper.persistence.recommendation;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import dev.shopkeeper.persistence.MongoOutages;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.bson.Document;
import org.bson.types.Binary;

/** Reads back what a {@link ChunkedOutput} wrote, one chunk in memory at a time. */
final class ChunkedInput extends InputStream {

    private final MongoCollection<Document> chunks;
    private final String name;
    private final long length;
    private long fetched;
    private long next;
    private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);

    ChunkedInput(MongoCollection<Document> chunks, String name, long length) {
        this.chunks = chunks;
        this.name = name;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? current.read() : -1;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        return hasMore() ? current.read(into, offset, most) : -1;
    }

    private boolean hasMore() throws IOException {
        if (current.available() > 0) {
            return true;
        }
        if (fetched >= length) {
            return false;
        }
        byte[] data = fetch();
        current = new ByteArrayInputStream(data);
        fetched += data.length;
        next++;
        return true;
    }

    private byte[] fetch() throws IOException {
        try {
            Document chunk =
                    chunks.find(Filters.eq("_id", ChunkedOutput.id(name, next))).first();
            if (chunk == null) {
                throw new EOFException("a part of " + name + " is gone");
            }
            return chunk.get("data", Binary.class).getData();
        } catch (MongoException failed) {
            throw MongoOutages.told(failed);
        }
    }
}

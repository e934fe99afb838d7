package dev.shopkeeper.persistence.bulkimport;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import dev.shopkeeper.application.bulkimport.UploadedFiles;
import dev.shopkeeper.domain.failure.LimitReached;
import dev.shopkeeper.persistence.ChunkedInput;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.MongoOutages;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * Uploads as chunks of 1 MiB, one document {@code <file>:<n>} each, behind one document that lists the file. The list
 * entry is written first, so that whatever is stored of a file can be found and removed.
 */
@Singleton
@MongoAdapter
class MongoUploadedFiles implements UploadedFiles {

    private static final int CHUNK = 1 << 20;

    private final MongoCollection<Document> files;
    private final MongoCollection<Document> chunks;
    private final InstantSource clock;

    MongoUploadedFiles(MongoDatabase database, InstantSource clock) {
        this.files = database.getCollection("upload_files");
        this.chunks = database.getCollection("upload_chunks");
        this.clock = clock;
    }

    @Override
    public long store(String id, InputStream content, long maxBytes) throws IOException {
        saveFile(id, 0);
        try {
            return storeChunks(id, content, maxBytes);
        } catch (IOException | RuntimeException failed) {
            delete(id);
            throw failed;
        }
    }

    private long storeChunks(String id, InputStream content, long maxBytes) throws IOException {
        byte[] buffer = new byte[CHUNK];
        long length = 0;
        for (long n = 0; ; n++) {
            int read = content.readNBytes(buffer, 0, CHUNK);
            length += read;
            if (length > maxBytes) {
                throw LimitReached.tooLarge("the file is larger than " + (maxBytes >> 20) + " MB");
            }
            if (read > 0) {
                saveFile(id, length);
                chunks.insertOne(new Document("_id", chunkId(id, n))
                        .append("data", new Binary(read == CHUNK ? buffer : Arrays.copyOf(buffer, read))));
            }
            if (read < CHUNK) {
                return length;
            }
        }
    }

    private void saveFile(String id, long length) {
        Document file =
                new Document("_id", id).append("length", length).append("stored_at", Date.from(clock.instant()));
        files.replaceOne(Filters.eq("_id", id), file, new ReplaceOptions().upsert(true));
    }

    @Override
    public InputStream open(String id) {
        return new ChunkedInput(lengthOf(id), n -> chunk(id, n));
    }

    private long lengthOf(String id) {
        Document file = files.find(Filters.eq("_id", id)).first();
        return file == null ? 0 : file.getLong("length");
    }

    private byte[] chunk(String id, long n) {
        try {
            Document chunk = chunks.find(Filters.eq("_id", chunkId(id, n))).first();
            if (chunk == null) {
                throw new IllegalStateException("chunk " + n + " of the upload " + id + " is gone");
            }
            return chunk.get("data", Binary.class).getData();
        } catch (MongoException failed) {
            throw MongoOutages.told(failed);
        }
    }

    @Override
    public void delete(String id) {
        Document file = files.find(Filters.eq("_id", id)).first();
        if (file == null) {
            return;
        }
        long count = file.getLong("length") / CHUNK + 1;
        List<String> ids =
                LongStream.range(0, count).mapToObj(n -> chunkId(id, n)).toList();
        chunks.deleteMany(Filters.in("_id", ids));
        files.deleteOne(Filters.eq("_id", id));
    }

    @Override
    public List<String> storedBefore(Instant moment) {
        return files.find(Filters.lt("stored_at", Date.from(moment)))
                .projection(Projections.include("_id"))
                .batchSize(1_000)
                .map(file -> file.getString("_id"))
                .into(new ArrayList<>());
    }

    private static String chunkId(String id, long n) {
        return id + ":" + n;
    }
}

package dev.shopkeeper.application.bulkimport;

import dev.shopkeeper.domain.failure.LimitReached;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Uploads for as long as a test runs. */
public final class InMemoryUploadedFiles implements UploadedFiles {

    private final Map<String, byte[]> files = new HashMap<>();
    private final Map<String, Instant> storedAt = new HashMap<>();
    private final InstantSource clock;

    public InMemoryUploadedFiles(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized long store(String id, InputStream content, long maxBytes) throws IOException {
        byte[] bytes = content.readNBytes((int) maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw LimitReached.tooLarge("the file is larger than " + (maxBytes >> 20) + " MB");
        }
        files.put(id, bytes);
        storedAt.put(id, clock.instant());
        return bytes.length;
    }

    @Override
    public synchronized InputStream open(String id) {
        return new ByteArrayInputStream(files.getOrDefault(id, new byte[0]));
    }

    @Override
    public synchronized void delete(String id) {
        files.remove(id);
    }

    @Override
    public synchronized List<String> storedBefore(Instant moment) {
        return files.keySet().stream()
                .filter(id -> storedAt.getOrDefault(id, moment).isBefore(moment))
                .toList();
    }
}

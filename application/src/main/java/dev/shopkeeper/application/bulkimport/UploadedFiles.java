package dev.shopkeeper.application.bulkimport;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/** Files people uploaded, kept where every worker can read them, in bounded memory however large they are. */
public interface UploadedFiles {

    /**
     * Keeps a file under this id, reading it to its end.
     *
     * @return its length in bytes
     * @throws dev.shopkeeper.domain.failure.LimitReached when it is longer than {@code maxBytes}; nothing is kept then
     * @throws IOException                                when {@code content} cannot be read; nothing is kept then
     */
    long store(String id, InputStream content, long maxBytes) throws IOException;

    /**
     * Opens it from the start; for an unknown id the stream is empty.
     *
     * <p>Reading throws {@link dev.shopkeeper.domain.failure.Unavailable} while the store is away.
     */
    InputStream open(String id);

    /** Removes it; repeatable. */
    void delete(String id);

    /** The ids of those stored before this moment. */
    List<String> storedBefore(Instant moment);
}

package dev.shopkeeper.rest.streaming;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that is made while the client takes it, in bounded memory; a client that goes away ends the making. */
public final class Download {

    private static final Logger log = LoggerFactory.getLogger(Download.class);
    private static final int BUFFER = 1 << 16;

    private Download() {}

    /** Writes the whole file and need not close it. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The file, to be saved by the client under this name. */
    public static StreamedFile of(String name, MediaType type, Content content) {
        PipedInputStream reading = new PipedInputStream(BUFFER);
        PipedOutputStream writing = new PipedOutputStream();
        try {
            writing.connect(reading);
        } catch (IOException connected) {
            throw new UncheckedIOException(connected);
        }
        Thread.ofVirtual().name("download").start(() -> write(content, writing));
        return new StreamedFile(reading, type).attach(name);
    }

    private static void write(Content content, PipedOutputStream writing) {
        try (OutputStream out = new BufferedOutputStream(writing, BUFFER)) {
            content.writeTo(out);
        } catch (IOException | UncheckedIOException gone) {
            log.debug("A download ended early", gone);
        }
    }
}

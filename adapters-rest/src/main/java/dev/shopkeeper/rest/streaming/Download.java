package dev.shopkeeper.rest.streaming;

import io.micronaut.http.MediaType;
import io.micronaut.http.server.types.files.StreamedFile;
import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is made while the client takes it, in bounded memory. A client that goes away ends the making; when the making
 * fails, the answer is cut off, so that the client sees that it is not whole.
 */
public final class Download {

    private static final Logger LOG = LoggerFactory.getLogger(Download.class);
    private static final int BUFFER = 1 << 16;

    private Download() {}

    /** Writes the whole file and need not close it. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The file, to be saved by the client under this name. */
    public static StreamedFile of(String name, MediaType type, Content content) {
        Made made = new Made();
        PipedOutputStream writing = new PipedOutputStream();
        try {
            writing.connect(made.pipe);
        } catch (IOException connected) {
            throw new UncheckedIOException(connected);
        }
        Thread.ofVirtual().name("download").start(() -> write(content, writing, made));
        return new StreamedFile(made, type).attach(name);
    }

    private static void write(Content content, PipedOutputStream writing, Made made) {
        try (OutputStream out = new BufferedOutputStream(writing, BUFFER)) {
            try {
                content.writeTo(out);
                out.flush();
            } catch (IOException | RuntimeException failed) {
                made.failure = failed;
                throw failed;
            }
        } catch (IOException | UncheckedIOException gone) {
            LOG.debug("A download ended early", gone);
        } catch (RuntimeException failed) {
            LOG.error("A download could not be made to its end", failed);
        }
    }

    /** What was made so far; it ends well only when the making did. */
    private static final class Made extends FilterInputStream {

        private final PipedInputStream pipe;
        private volatile @Nullable Exception failure;

        private Made() {
            this(new PipedInputStream(BUFFER));
        }

        private Made(PipedInputStream pipe) {
            super(pipe);
            this.pipe = pipe;
        }

        @Override
        public int read() throws IOException {
            return checked(super.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return checked(super.read(into, offset, length));
        }

        private int checked(int read) throws IOException {
            Exception failed = failure;
            if (read < 0 && failed != null) {
                throw new IOException("the file could not be made to its end", failed);
            }
            return read;
        }
    }
}

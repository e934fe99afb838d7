package dev.shopkeeper.rest.bulkimport;

import dev.shopkeeper.rest.idempotency.KeyedRequests;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;

/** A file that was sent, put aside so that it can be recognised before it is read: what was sent can be read once only. */
final class SpooledUpload implements Closeable {

    private final Path file;
    private final String digest;

    private SpooledUpload(Path file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    static SpooledUpload of(CompletedFileUpload sent) throws IOException {
        Path file = Files.createTempFile("upload-", ".csv");
        try (InputStream in = sent.getInputStream();
                DigestOutputStream out =
                        new DigestOutputStream(Files.newOutputStream(file), KeyedRequests.fingerprints())) {
            in.transferTo(out);
            return new SpooledUpload(
                    file, HexFormat.of().formatHex(out.getMessageDigest().digest()));
        } catch (IOException | RuntimeException failed) {
            Files.delete(file);
            throw failed;
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    /** The same for the same content. */
    String digest() {
        return digest;
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}

package dev.shopkeeper.bootstrap;

import dev.shopkeeper.bootstrap.settings.SecretStore;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Secrets that embedded mode makes up on its first start and keeps beside its store, for the owner's eyes only. */
final class KeptSecrets implements SecretStore {

    private static final int BYTES = 48;

    private final Path directory;

    KeptSecrets(Path directory) {
        this.directory = directory;
    }

    @Override
    public String secret(String name) {
        try {
            Properties kept = read();
            String secret = kept.getProperty(name);
            if (secret == null) {
                secret = madeUp();
                kept.setProperty(name, secret);
                write(kept);
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("the secrets in the data directory cannot be read or written", e);
        }
    }

    private Path file() {
        return directory.resolve("secrets.properties");
    }

    private Properties read() throws IOException {
        Properties properties = new Properties();
        if (Files.exists(file())) {
            try (Reader reader = Files.newBufferedReader(file())) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private void write(Properties properties) throws IOException {
        Files.createDirectories(directory);
        Path fresh = Files.createTempFile(directory, "secrets", ".tmp", ownerOnly());
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            properties.store(writer, "Made up on the first start. Whoever has these can sign tokens.");
        }
        Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String madeUp() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

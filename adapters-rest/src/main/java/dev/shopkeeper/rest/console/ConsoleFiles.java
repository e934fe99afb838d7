package dev.shopkeeper.rest.console;

import dev.shopkeeper.rest.webjar.WebJar;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the console, read once when the first is asked for, or each time from a directory for whoever works on them
 * ({@code shopkeeper.console.directory}).
 */
@Singleton
final class ConsoleFiles {

    private static final String FOLDER = "console";
    private static final int HASH_LENGTH = 12;

    private static final Map<String, WebJar> LIBRARIES = Map.of(
            "lib/vue.js", new WebJar("org.webjars.npm", "vue", "dist/vue.runtime.esm-browser.prod.js"),
            "lib/chart.js", new WebJar("org.webjars.npm", "chart.js", "dist/chart.umd.min.js"));

    private final @Nullable Path directory;
    private volatile @Nullable Built built;

    private record Built(String hash, SortedMap<String, ConsoleFile> files) {}

    ConsoleFiles(@Nullable @Property(name = "shopkeeper.console.directory") Path directory) {
        this.directory = directory;
    }

    /** Names this state of all files: other files, another name. */
    String version() {
        return directory == null ? built().hash() : "work";
    }

    /** Whether what is handed out now will be the same tomorrow under this version. */
    boolean isLasting(String version) {
        return directory == null && version.equals(version());
    }

    Optional<ConsoleFile> find(String path) {
        if (directory == null || LIBRARIES.containsKey(path)) {
            return Optional.ofNullable(built().files().get(path));
        }
        Path file = directory.resolve(path).normalize();
        return file.startsWith(directory) && Files.isRegularFile(file)
                ? Optional.of(ConsoleFile.of(path, read(file)))
                : Optional.empty();
    }

    private Built built() {
        Built there = built;
        if (there == null) {
            there = build();
            built = there;
        }
        return there;
    }

    private static Built build() {
        SortedMap<String, ConsoleFile> files = new TreeMap<>();
        readAll(files);
        LIBRARIES.forEach((path, library) -> files.put(path, ConsoleFile.of(path, library.read())));
        MessageDigest sha = sha256();
        files.forEach((path, file) -> {
            sha.update(path.getBytes(StandardCharsets.UTF_8));
            sha.update(file.bytes());
        });
        return new Built(HexFormat.of().formatHex(sha.digest()).substring(0, HASH_LENGTH), files);
    }

    private static void readAll(Map<String, ConsoleFile> files) {
        URL url = ConsoleFiles.class.getClassLoader().getResource(FOLDER);
        if (url == null) {
            throw new IllegalStateException("the console's files are not on the class path");
        }
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                Path archive = Path.of(URI.create(jar.getJarFileURL().toString()));
                try (FileSystem within = FileSystems.newFileSystem(archive)) {
                    readAll(within.getPath("/" + FOLDER), files);
                }
            } else {
                readAll(Path.of(URI.create(url.toString())), files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readAll(Path root, Map<String, ConsoleFile> files) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile).forEach(file -> {
                String path = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                files.put(path, ConsoleFile.of(path, read(file)));
            });
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

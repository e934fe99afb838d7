package dev.shopkeeper.rest.console;

import io.micronaut.http.MediaType;
import java.util.Map;

/** A file of the console as it goes out. */
final class ConsoleFile {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml",
            "csv", "text/csv;charset=utf-8",
            "txt", "text/plain;charset=utf-8");

    private final MediaType type;
    private final byte[] bytes;

    ConsoleFile(MediaType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    static ConsoleFile of(String path, byte[] bytes) {
        String ending = path.substring(path.lastIndexOf('.') + 1);
        return new ConsoleFile(MediaType.of(TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM)), bytes);
    }

    MediaType type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }
}

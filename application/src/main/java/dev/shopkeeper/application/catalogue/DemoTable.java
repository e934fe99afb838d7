package dev.shopkeeper.application.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the texts of the demo catalogue: a line each, with bars between the columns. */
final class DemoTable {

    private DemoTable() {}

    /** The rows of a file in {@code /demo}, each as its columns. */
    static List<List<String>> rows(String file) {
        try (InputStream stream = Objects.requireNonNull(DemoTable.class.getResourceAsStream("/demo/" + file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> columns(line, "\\|"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parts of a text, without the spaces around them. */
    static List<String> columns(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).map(String::strip).toList();
    }
}

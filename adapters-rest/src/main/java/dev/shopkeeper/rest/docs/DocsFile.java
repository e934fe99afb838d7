package dev.shopkeeper.rest.docs;

import dev.shopkeeper.rest.webjar.WebJar;
import io.micronaut.http.MediaType;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/** The files the page is made of, and no others. */
enum DocsFile {
    PAGE("docs.html", "text/html;charset=utf-8", "docs/"),
    SCRIPT("docs.js", "text/javascript;charset=utf-8", "docs/"),
    STYLE("docs.css", "text/css;charset=utf-8", "docs/"),
    SWAGGER_SCRIPT("swagger-ui-bundle.js", "text/javascript;charset=utf-8", DocsFile.SWAGGER_UI),
    SWAGGER_STYLE("swagger-ui.css", "text/css;charset=utf-8", DocsFile.SWAGGER_UI),
    ICON("favicon-32x32.png", "image/png", DocsFile.SWAGGER_UI);

    private static final String SWAGGER_UI = "swagger-ui";

    private final String fileName;
    private final String type;
    private final String folder;

    DocsFile(String fileName, String type, String folder) {
        this.fileName = fileName;
        this.type = type;
        this.folder = folder;
    }

    /** The file of that name under the page; the page itself has an address of its own. */
    static Optional<DocsFile> named(String name) {
        return Arrays.stream(values())
                .filter(file -> file != PAGE && file.fileName.equals(name))
                .findFirst();
    }

    MediaType type() {
        return MediaType.of(type);
    }

    byte[] bytes() {
        return folder.equals(SWAGGER_UI)
                ? new WebJar("org.webjars", SWAGGER_UI, fileName).read()
                : read(folder + fileName);
    }

    static byte[] read(String resource) {
        try (InputStream file = open(resource)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream file = DocsFile.class.getClassLoader().getResourceAsStream(resource);
        if (file == null) {
            throw new FileNotFoundException(resource + " is not on the class path");
        }
        return file;
    }
}

package dev.shopkeeper.rest.widget;

import io.micronaut.http.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The files that are handed out here, and no others; one of several parts is these parts within one function. */
enum WidgetFile {
    WIDGET(
            "text/javascript;charset=utf-8",
            "widget/texts.js",
            "widget/style.js",
            "widget/api.js",
            "widget/recommendations.js",
            "widget/answer.js",
            "widget/chat.js",
            "widget/shop.js"),
    PAGE("text/html;charset=utf-8", "demo-shop/index.html"),
    SCRIPT("text/javascript;charset=utf-8", "demo-shop/demo-shop.js"),
    TEXTS("text/javascript;charset=utf-8", "demo-shop/texts.js"),
    STYLE("text/css;charset=utf-8", "demo-shop/demo-shop.css");

    private static final byte[] BEGIN = "(function () {\n\"use strict\";\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "})();\n".getBytes(StandardCharsets.UTF_8);

    private final String type;
    private final String parts;

    WidgetFile(String type, String... parts) {
        this.type = type;
        this.parts = String.join(" ", parts);
    }

    /** The file of that name beside the demo shop's page, which has an address of its own. */
    static Optional<WidgetFile> ofTheDemoShop(String name) {
        return Arrays.stream(values())
                .filter(file -> file != PAGE && file.parts.equals("demo-shop/" + name))
                .findFirst();
    }

    MediaType type() {
        return MediaType.of(type);
    }

    byte[] bytes() {
        if (parts.indexOf(' ') < 0) {
            return read(parts);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(BEGIN);
        List.of(parts.split(" ")).forEach(part -> all.writeBytes(read(part)));
        all.writeBytes(END);
        return all.toByteArray();
    }

    private static byte[] read(String resource) {
        try (InputStream file = WidgetFile.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new FileNotFoundException(resource + " is not on the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.shopkeeper.rest.page;

import dev.shopkeeper.rest.console.ConsoleAddresses;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays out plain pages in the shop's name, in English or Vietnamese. */
@Singleton
public final class PlainPages {

    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
    private static final List<String> LANGUAGES = List.of("en", "vi");
    private static final int LONGEST_WISH = 200;

    /** Nothing but a style of ours, and a form that goes nowhere else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final ConsoleAddresses console;
    private final String shopName;
    private final String language;

    PlainPages(
            ConsoleAddresses console,
            @Property(name = "shop.name", defaultValue = "Shopkeeper") String shopName,
            @Property(name = "default.language", defaultValue = "en") String language) {
        this.console = console;
        this.shopName = shopName;
        this.language = known(language).orElse("en");
    }

    /** The language of a reader: where we know it, else what the browser asks for, else the shop's. */
    public String language(HttpRequest<?> request, @Nullable String readers) {
        return known(readers)
                .or(() -> known(request.getHeaders().get("Accept-Language")))
                .orElse(language);
    }

    /**
     * A page of a heading, a sentence and a form.
     *
     * @param form HTML, or nothing; all else is text, in which {@code {shop}} is the shop's name
     */
    public HttpResponse<String> page(HttpStatus status, String language, String heading, String text, String form) {
        String html = """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
                <title>%s</title><link rel="stylesheet" href="%s"></head>
                <body><main><p class="shop">%s</p><h1>%s</h1><p>%s</p>%s</main></body>
                </html>
                """.formatted(
                        language,
                        inShop(heading),
                        console.of("style/plain.css"),
                        escaped(shopName),
                        inShop(heading),
                        inShop(text),
                        form);
        return HttpResponse.<String>status(status)
                .body(html)
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("Content-Language", language);
    }

    private String inShop(String text) {
        return escaped(text.replace("{shop}", shopName));
    }

    /** A text as it may stand in HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The first of our languages in a list of wishes such as {@code vi-VN,en;q=0.8}; empty when it has none. */
    static Optional<String> known(@Nullable String wishes) {
        if (wishes == null || wishes.isBlank() || wishes.length() > LONGEST_WISH) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(wishes).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .filter(LANGUAGES::contains)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

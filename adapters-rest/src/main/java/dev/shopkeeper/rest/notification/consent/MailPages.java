package dev.shopkeeper.rest.notification.consent;

import dev.shopkeeper.application.notification.consent.Unsubscribe.Reader;
import dev.shopkeeper.rest.console.ConsoleAddresses;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The pages behind the links of e-mails, in English and Vietnamese: in the customer's language where we know it, else in
 * what the browser asks for, else in the shop's.
 */
@Singleton
final class MailPages {

    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");
    private static final List<String> LANGUAGES = List.of("en", "vi");
    private static final int LONGEST_ACCEPT = 200;

    /** Nothing but a style of ours, and a form that goes nowhere else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; " + "frame-ancestors 'none'";

    private final String page = resource("page.html");
    private final Map<String, Properties> texts = new LinkedHashMap<>();
    private final ConsoleAddresses console;
    private final String shopName;
    private final String language;

    MailPages(
            ConsoleAddresses console,
            @Property(name = "shop.name", defaultValue = "Shopkeeper") String shopName,
            @Property(name = "default.language", defaultValue = "en") String language) {
        this.console = console;
        this.shopName = shopName;
        this.language = known(language).orElse("en");
        LANGUAGES.forEach(each -> texts.put(each, properties("page_" + each + ".properties")));
    }

    /** Asks whether the reader wants no more. */
    HttpResponse<String> question(HttpRequest<?> request, Reader reader) {
        return page(HttpStatus.OK, language(request, reader.language()), "question", true);
    }

    /** Says that the reader gets no more. */
    HttpResponse<String> done(HttpRequest<?> request, Reader reader) {
        return page(HttpStatus.OK, language(request, reader.language()), "done", false);
    }

    /** Says that there is no such link. */
    HttpResponse<String> unknown(HttpRequest<?> request) {
        return page(HttpStatus.NOT_FOUND, language(request, null), "unknown", false);
    }

    private HttpResponse<String> page(HttpStatus status, String in, String what, boolean withButton) {
        String html = page.replace("{style}", console.of("style/plain.css"))
                .replace("{language}", in)
                .replace("{heading}", text(in, what))
                .replace("{text}", text(in, what + ".text"))
                .replace("{form}", withButton ? resource("form.html").replace("{button}", text(in, "button")) : "")
                .replace("{shop}", escaped(shopName));
        return HttpResponse.<String>status(status)
                .body(html)
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .header("Content-Language", in);
    }

    private String text(String in, String key) {
        return texts.getOrDefault(in, new Properties()).getProperty(key, "");
    }

    private String language(HttpRequest<?> request, @Nullable String customers) {
        return known(customers == null ? "" : customers)
                .or(() -> known(request.getHeaders().get("Accept-Language")))
                .orElse(language);
    }

    /** The first of our languages in a list of wishes such as {@code vi-VN,en;q=0.8}; empty when it has none. */
    static Optional<String> known(@Nullable String wishes) {
        if (wishes == null || wishes.isBlank() || wishes.length() > LONGEST_ACCEPT) {
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

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static Properties properties(String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(resource(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String resource(String name) {
        try (InputStream file = MailPages.class.getClassLoader().getResourceAsStream("notification/" + name)) {
            if (file == null) {
                throw new FileNotFoundException(name + " is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

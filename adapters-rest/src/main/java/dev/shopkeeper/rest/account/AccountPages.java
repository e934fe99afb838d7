package dev.shopkeeper.rest.account;

import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotFound;
import dev.shopkeeper.rest.console.ConsoleAddresses;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The plain pages behind the links in e-mails to owners of accounts, in what the browser asks for: English or Vietnamese. */
@Singleton
final class AccountPages {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("vi"));
    private static final int LONGEST_WISH = 200;

    private final ConsoleAddresses console;
    private final String shopName;
    private final String language;

    /** What the reader can do on a page. */
    enum Form {
        NONE,
        BUTTON
    }

    AccountPages(
            ConsoleAddresses console,
            @Property(name = "shop.name", defaultValue = "Shopkeeper") String shopName,
            @Property(name = "default.language", defaultValue = "en") String language) {
        this.console = console;
        this.shopName = shopName;
        this.language = language;
    }

    /** Whether a person looks at the answer, rather than a program. */
    static boolean isWanted(HttpRequest<?> request) {
        return request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
    }

    HttpResponse<String> page(HttpRequest<?> request, HttpStatus status, String what, Form form) {
        ResourceBundle texts = texts(request);
        String button =
                switch (form) {
                    case NONE -> "";
                    case BUTTON ->
                        "<form method=\"post\"><button type=\"submit\">" + escaped(texts.getString(what + ".button"))
                                + "</button></form>";
                };
        return page(texts, status, texts.getString(what + ".title"), texts.getString(what + ".text"), button);
    }

    HttpResponse<String> passwordPage(
            HttpRequest<?> request, HttpStatus status, String token, @Nullable String complaint) {
        ResourceBundle texts = texts(request);
        String form = "<form method=\"post\" action=\"/auth/password/reset\">"
                + "<input type=\"hidden\" name=\"token\" value=\"" + escaped(token) + "\">"
                + "<label for=\"new\">" + escaped(texts.getString("password.label")) + "</label>"
                + "<input id=\"new\" type=\"password\" name=\"new_password\" autocomplete=\"new-password\" required> "
                + "<button type=\"submit\">" + escaped(texts.getString("password.button")) + "</button></form>";
        String text = complaint == null ? texts.getString("password.text") : complaint;
        return page(texts, status, texts.getString("password.title"), text, form);
    }

    /** Says why something did not work. */
    HttpResponse<String> failed(HttpRequest<?> request, Failure failure) {
        if (failure instanceof NotFound) {
            return page(request, HttpStatus.NOT_FOUND, "unknown", Form.NONE);
        }
        ResourceBundle texts = texts(request);
        HttpStatus status = failure instanceof InvalidInput ? HttpStatus.BAD_REQUEST : HttpStatus.CONFLICT;
        return page(
                texts,
                status,
                texts.getString("failed.title"),
                String.valueOf(failure.getMessage()),
                "<p>" + escaped(texts.getString("failed.back")) + "</p>");
    }

    private HttpResponse<String> page(ResourceBundle texts, HttpStatus status, String title, String text, String form) {
        String html = """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">
                <title>%s · %s</title><link rel="stylesheet" href="%s"></head>
                <body><main><p class="shop">%s</p><h1>%s</h1><p>%s</p>%s</main></body>
                </html>
                """.formatted(
                        texts.getString("language"),
                        escaped(title),
                        escaped(shopName),
                        console.of("style/plain.css"),
                        escaped(shopName),
                        escaped(title),
                        escaped(text),
                        form);
        return HttpResponse.<String>status(status).body(html).contentType(MediaType.of("text/html;charset=utf-8"));
    }

    private ResourceBundle texts(HttpRequest<?> request) {
        return ResourceBundle.getBundle(
                "account-pages",
                wished(request.getHeaders().get("Accept-Language")),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private Locale wished(@Nullable String wishes) {
        String ours = language.startsWith("vi") ? "vi" : "en";
        if (wishes == null || wishes.isBlank() || wishes.length() > LONGEST_WISH) {
            return Locale.of(ours);
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wishes), LANGUAGES);
            return found == null ? Locale.of(ours) : found;
        } catch (IllegalArgumentException e) {
            return Locale.of(ours);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

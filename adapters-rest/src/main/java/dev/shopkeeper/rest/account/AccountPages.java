package dev.shopkeeper.rest.account;

import dev.shopkeeper.domain.failure.Failure;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotFound;
import dev.shopkeeper.rest.page.PlainPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The plain pages behind the links in e-mails to owners of accounts, in what the browser asks for: English or Vietnamese. */
@Singleton
final class AccountPages {

    private final PlainPages pages;

    /** What the reader can do on a page. */
    enum Form {
        NONE,
        BUTTON
    }

    AccountPages(PlainPages pages) {
        this.pages = pages;
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
                        "<form method=\"post\"><button type=\"submit\">"
                                + PlainPages.escaped(texts.getString(what + ".button")) + "</button></form>";
                };
        return page(texts, status, texts.getString(what + ".title"), texts.getString(what + ".text"), button);
    }

    HttpResponse<String> passwordPage(
            HttpRequest<?> request, HttpStatus status, String token, @Nullable String complaint) {
        ResourceBundle texts = texts(request);
        String form = "<form method=\"post\" action=\"/auth/password/reset\">"
                + "<input type=\"hidden\" name=\"token\" value=\"" + PlainPages.escaped(token) + "\">"
                + "<label for=\"new\">" + PlainPages.escaped(texts.getString("password.label")) + "</label>"
                + "<input id=\"new\" type=\"password\" name=\"new_password\" autocomplete=\"new-password\" required> "
                + "<button type=\"submit\">" + PlainPages.escaped(texts.getString("password.button"))
                + "</button></form>";
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
                "<p>" + PlainPages.escaped(texts.getString("failed.back")) + "</p>");
    }

    private HttpResponse<String> page(ResourceBundle texts, HttpStatus status, String title, String text, String form) {
        return pages.page(status, texts.getString("language"), title, text, form);
    }

    private ResourceBundle texts(HttpRequest<?> request) {
        return ResourceBundle.getBundle(
                "account-pages",
                Locale.of(pages.language(request, null)),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

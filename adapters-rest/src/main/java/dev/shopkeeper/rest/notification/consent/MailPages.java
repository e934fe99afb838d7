package dev.shopkeeper.rest.notification.consent;

import dev.shopkeeper.application.notification.consent.Unsubscribe.Reader;
import dev.shopkeeper.rest.page.PlainPages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The pages behind the links of e-mails, in English and Vietnamese: in the customer's language where we know it, else in
 * what the browser asks for, else in the shop's.
 */
@Singleton
final class MailPages {

    private final PlainPages pages;

    MailPages(PlainPages pages) {
        this.pages = pages;
    }

    /** Asks whether the reader wants no more. */
    HttpResponse<String> question(HttpRequest<?> request, Reader reader) {
        return page(HttpStatus.OK, pages.language(request, reader.language()), "question", true);
    }

    /** Says that the reader gets no more. */
    HttpResponse<String> done(HttpRequest<?> request, Reader reader) {
        return page(HttpStatus.OK, pages.language(request, reader.language()), "done", false);
    }

    /** Says that there is no such link. */
    HttpResponse<String> unknown(HttpRequest<?> request) {
        return page(HttpStatus.NOT_FOUND, pages.language(request, null), "unknown", false);
    }

    private HttpResponse<String> page(HttpStatus status, String in, String what, boolean withButton) {
        ResourceBundle said = texts(in);
        String form = withButton ? oneClick(said.getString("button")) : "";
        return pages.page(status, in, said.getString(what), said.getString(what + ".text"), form);
    }

    /** What mail programs post by RFC 8058, for people. */
    private static String oneClick(String button) {
        return "<form method=\"post\"><input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">"
                + "<button type=\"submit\">" + PlainPages.escaped(button) + "</button></form>";
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                "notification.page",
                Locale.of(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}

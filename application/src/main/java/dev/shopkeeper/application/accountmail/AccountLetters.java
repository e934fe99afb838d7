package dev.shopkeeper.application.accountmail;

import dev.shopkeeper.domain.account.AccountMail.Purpose;
import java.net.URI;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What the e-mails to owners of accounts say, in English and Vietnamese. */
public final class AccountLetters {

    private static final String BUNDLE = "account-letters";
    private static final ResourceBundle.Control EXACTLY =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String shopName;
    private final String defaultLanguage;

    public AccountLetters(String shopName, String defaultLanguage) {
        this.shopName = shopName;
        this.defaultLanguage = defaultLanguage;
    }

    /** A letter, ready to be put into an e-mail. */
    record Letter(String subject, String html, String text) {}

    /**
     * Writes one.
     *
     * @param language of the reader, as a BCP 47 tag; null means the shop's own
     * @param name     the reader's user name
     */
    Letter write(Purpose purpose, @Nullable String language, String name, URI link) {
        ResourceBundle texts = texts(language == null ? defaultLanguage : language);
        String kind =
                switch (purpose) {
                    case PROVE_ADDRESS -> "prove";
                    case NEW_PASSWORD -> "password";
                };
        String greeting = filled(texts.getString("greeting"), name);
        String body = filled(texts.getString(kind + ".body"), name);
        String button = texts.getString(kind + ".button");
        String end = filled(texts.getString(kind + ".end"), name);
        String text = String.join("\n\n", greeting, body, link.toString(), end, shopName) + "\n";
        String html = """
            <!DOCTYPE html>
            <html lang="%s">
            <body style="margin:0;padding:24px;background:#f4f4f5;font-family:Helvetica,Arial,sans-serif;color:#18181b">
            <div style="max-width:520px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px;line-height:1.5">
            <p>%s</p>
            <p>%s</p>
            <p style="margin:28px 0"><a href="%s" style="background:#18181b;color:#ffffff;padding:12px 20px;\
            border-radius:6px;text-decoration:none">%s</a></p>
            <p style="font-size:13px;color:#52525b">%s</p>
            <p>%s</p>
            </div>
            </body>
            </html>
            """.formatted(
                        texts.getString("language"),
                        escaped(greeting),
                        escaped(body),
                        escaped(link.toString()),
                        escaped(button),
                        escaped(end),
                        escaped(shopName));
        return new Letter(filled(texts.getString(kind + ".subject"), name), html, text);
    }

    private static ResourceBundle texts(String language) {
        try {
            return ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag(language), EXACTLY);
        } catch (MissingResourceException e) {
            return ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH, EXACTLY);
        }
    }

    private String filled(String text, String name) {
        return text.replace("{shop}", shopName).replace("{name}", name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}

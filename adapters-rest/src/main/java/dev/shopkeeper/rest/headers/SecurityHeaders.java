package dev.shopkeeper.rest.headers;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The headers that keep a browser from doing more with an answer than it should. */
@Singleton
public final class SecurityHeaders {

    /** For pages: their own scripts, styles and pictures, and nothing from anywhere else. */
    private static final String PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";
    private static final String FRAME_OPTIONS = "X-Frame-Options";
    private static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    private final boolean overTls;

    SecurityHeaders(@Nullable @Property(name = "public.url") String publicUrl) {
        this.overTls = publicUrl != null && publicUrl.regionMatches(true, 0, "https:", 0, 6);
    }

    /** Adds them; what a route has set itself about caching and content stays. */
    public void write(MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, FRAME_OPTIONS, "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        setIfAbsent(headers, CONTENT_SECURITY_POLICY, isPage(response) ? PAGE : NO_PAGE);
        setIfAbsent(headers, HttpHeaders.CACHE_CONTROL, "no-store");
        if (overTls) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static boolean isPage(MutableHttpResponse<?> response) {
        return response.getContentType()
                .filter(type -> type.getName().equals(MediaType.TEXT_HTML))
                .isPresent();
    }

    private static void setIfAbsent(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}

package dev.shopkeeper.rest.notification.consent;

import dev.shopkeeper.application.notification.consent.FollowLink;
import dev.shopkeeper.application.notification.consent.Unsubscribe;
import dev.shopkeeper.application.notification.consent.Unsubscribe.Reader;
import dev.shopkeeper.domain.notification.consent.UnknownLink;
import dev.shopkeeper.rest.limit.Unlimited;
import dev.shopkeeper.rest.security.Access;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The links in e-mails. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Access.ANYONE)
@Unlimited
@Tag(name = "mail links")
class MailLinkController {

    /** A picture of one transparent point. */
    private static final byte[] POINT =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final MediaType GIF = MediaType.of("image/gif");
    private static final List<String> SAYING_PREFETCH = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private final Unsubscribe unsubscribe;
    private final FollowLink follow;
    private final MailPages pages;

    MailLinkController(Unsubscribe unsubscribe, FollowLink follow, MailPages pages) {
        this.unsubscribe = unsubscribe;
        this.follow = follow;
        this.pages = pages;
    }

    /** A page that asks whether the reader of an e-mail wants no more; looking at it changes nothing. */
    @Get(uri = "/u/{token}", produces = MediaType.ALL)
    HttpResponse<?> page(@PathVariable String token, HttpRequest<?> request) {
        return orPage(request, () -> {
            Reader reader = unsubscribe.look(token);
            return reader.subscribed() ? pages.question(request, reader) : pages.done(request, reader);
        });
    }

    /**
     * Unsubscribes the reader of an e-mail, at once and as often as it is asked for: the button of the page, and the
     * one-click POST of mail programs (RFC 8058). No redirect, no cookie; the body does not matter.
     */
    @Post(uri = "/u/{token}", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> unsubscribe(@PathVariable String token, HttpRequest<?> request) {
        return orPage(request, () -> pages.done(request, unsubscribe.unsubscribe(token)));
    }

    /** The picture by which an e-mail tells that it was opened. */
    @Get(uri = "/o/{token}.gif", produces = MediaType.ALL)
    HttpResponse<byte[]> opened(@PathVariable String token, HttpRequest<?> request) {
        follow.opened(token, counts(request));
        return HttpResponse.ok(POINT).contentType(GIF);
    }

    /** Leads to where a link of an e-mail leads, and nowhere else. */
    @Get(uri = "/c/{token}", produces = MediaType.ALL)
    HttpResponse<?> clicked(@PathVariable String token, HttpRequest<?> request) {
        return orPage(request, () -> HttpResponse.status(HttpStatus.FOUND)
                .header(
                        HttpHeaders.LOCATION,
                        follow.clicked(token, counts(request)).toASCIIString()));
    }

    /** Whether a person may be behind it. */
    private static boolean counts(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET
                && SAYING_PREFETCH.stream()
                        .map(header -> request.getHeaders().get(header))
                        .noneMatch(MailLinkController::saysPrefetch);
    }

    private static boolean saysPrefetch(@Nullable String purpose) {
        String words = purpose == null ? "" : purpose.toLowerCase(Locale.ROOT);
        return words.contains("prefetch") || words.contains("preview");
    }

    /** A person who follows a broken link reads a page, a program an error like any other. */
    private HttpResponse<?> orPage(HttpRequest<?> request, Supplier<HttpResponse<?>> answer) {
        try {
            return answer.get();
        } catch (UnknownLink unknown) {
            if (request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML))) {
                return pages.unknown(request);
            }
            throw unknown;
        }
    }
}

package dev.shopkeeper.rest.security;

import dev.shopkeeper.application.account.RecogniseCaller.Credentials;
import dev.shopkeeper.domain.failure.NotAllowed;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads from a request what it carries to say who sends it. */
final class CarriedCredentials {

    private static final List<String> TOKEN_SCHEMES = List.of("bearer", "token");
    private static final List<String> SECRET_HEADERS = List.of("X-Client-Secret", "CLIENT_HEADER_SECRET");
    private static final String USER_ID = "X-User-ID";

    private CarriedCredentials() {}

    static Credentials of(HttpRequest<?> request) {
        HttpHeaders headers = request.getHeaders();
        String secret = SECRET_HEADERS.stream()
                .map(name -> single(headers, name))
                .filter(value -> value != null)
                .findFirst()
                .orElse(null);
        return new Credentials(token(single(headers, HttpHeaders.AUTHORIZATION)), secret, single(headers, USER_ID));
    }

    /** The token of a scheme that has one; other schemes are none of ours. */
    private static @Nullable String token(@Nullable String authorization) {
        if (authorization == null) {
            return null;
        }
        int space = authorization.indexOf(' ');
        String scheme = space < 0 ? authorization : authorization.substring(0, space);
        if (!TOKEN_SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return space < 0 ? "" : authorization.substring(space + 1).strip();
    }

    /** A header's value; blank counts as not sent. Two of one kind would let two readers see two senders. */
    private static @Nullable String single(HttpHeaders headers, String name) {
        List<String> values = headers.getAll(name);
        if (values.size() > 1) {
            throw NotAllowed.unauthenticated("send the header " + name + " once");
        }
        return values.isEmpty() || values.getFirst().isBlank()
                ? null
                : values.getFirst().strip();
    }
}

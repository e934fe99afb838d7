package dev.shopkeeper.rest.security;

import dev.shopkeeper.domain.account.Caller;
import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** Says who sent a request, once the security edge has found out. */
public final class Callers {
    private Callers() {}

    public static Optional<Caller> of(HttpRequest<?> request) {
        return request.getUserPrincipal(CallerAuthentication.class).map(CallerAuthentication::caller);
    }
}

package dev.shopkeeper.rest.security;

import dev.shopkeeper.application.account.RecogniseCaller.Recognised;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.account.SessionId;
import io.micronaut.security.authentication.Authentication;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A caller in the framework's clothes. */
final class CallerAuthentication implements Authentication {

    private static final long serialVersionUID = 1L;

    private final transient Recognised recognised;
    private final transient Collection<String> roles;

    CallerAuthentication(Recognised recognised) {
        this.recognised = recognised;
        this.roles = Access.of(recognised.caller());
    }

    Caller caller() {
        return recognised.caller();
    }

    @Nullable
    SessionId session() {
        return recognised.session();
    }

    @Override
    public String getName() {
        return recognised.caller().subject();
    }

    @Override
    public Collection<String> getRoles() {
        return roles;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}

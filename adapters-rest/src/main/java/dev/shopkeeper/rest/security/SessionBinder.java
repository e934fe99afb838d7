package dev.shopkeeper.rest.security;

import dev.shopkeeper.domain.account.SessionId;
import dev.shopkeeper.domain.failure.NotAllowed;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller the session of a caller who signed in here; refuses all others. */
@Singleton
final class SessionBinder implements TypedRequestArgumentBinder<SessionId> {

    private static final Argument<SessionId> TYPE = Argument.of(SessionId.class);

    @Override
    public Argument<SessionId> argumentType() {
        return TYPE;
    }

    @Override
    public BindingResult<SessionId> bind(ArgumentConversionContext<SessionId> context, HttpRequest<?> request) {
        SessionId session = request.getUserPrincipal(CallerAuthentication.class)
                .map(CallerAuthentication::session)
                .orElseThrow(() -> NotAllowed.forbidden("this needs an account of ours: sign in with one"));
        return () -> Optional.of(session);
    }
}

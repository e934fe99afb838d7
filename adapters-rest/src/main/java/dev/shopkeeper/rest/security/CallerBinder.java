package dev.shopkeeper.rest.security;

import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.failure.NotAllowed;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Gives a controller its {@link Caller}; where it may be null, null stands for somebody unknown. */
@Singleton
final class CallerBinder implements TypedRequestArgumentBinder<Caller> {

    private static final Argument<Caller> TYPE = Argument.of(Caller.class);

    @Override
    public Argument<Caller> argumentType() {
        return TYPE;
    }

    @Override
    public BindingResult<Caller> bind(ArgumentConversionContext<Caller> context, HttpRequest<?> request) {
        Optional<Caller> caller = Callers.of(request);
        if (caller.isEmpty() && !context.getArgument().isNullable()) {
            throw NotAllowed.unauthenticated("sign in first");
        }
        return () -> caller;
    }
}

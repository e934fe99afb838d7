package dev.shopkeeper.rest.customer;

import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from the query which customers are meant. */
@Singleton
final class CustomerFilterBinder implements TypedRequestArgumentBinder<CustomerFilter> {

    private static final int LONGEST = 500;

    @Override
    public Argument<CustomerFilter> argumentType() {
        return Argument.of(CustomerFilter.class);
    }

    @Override
    public BindingResult<CustomerFilter> bind(
            ArgumentConversionContext<CustomerFilter> context, HttpRequest<?> request) {
        CustomerFilter filter = read(request.getParameters());
        return () -> Optional.of(filter);
    }

    static CustomerFilter read(HttpParameters query) {
        List<FieldError> errors = new ArrayList<>();
        CustomerFilter filter = new CustomerFilter(
                text(query, "q", errors),
                text(query, "email", errors),
                number(text(query, "phone", errors)),
                text(query, "tag", errors),
                text(query, "company", errors),
                text(query, "city", errors),
                text(query, "language", errors),
                flag(query, "subscribed", errors),
                time(query, "created_from", 0, errors),
                time(query, "created_to", 1, errors));
        if (!errors.isEmpty()) {
            throw InvalidInput.fields(errors);
        }
        return filter;
    }

    private static @Nullable String text(HttpParameters query, String name, List<FieldError> errors) {
        String text = query.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            errors.add(new FieldError(name, "must have at most " + LONGEST + " characters"));
            return null;
        }
        return text;
    }

    /** In a query a plus sign is a space: {@code phone=+84…} comes as {@code phone= 84…}. */
    private static @Nullable String number(@Nullable String text) {
        return text != null && text.startsWith(" ") ? "+" + text.strip() : text;
    }

    private static @Nullable Boolean flag(HttpParameters query, String name, List<FieldError> errors) {
        String text = text(query, name, errors);
        if (text == null || text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text == null ? null : Boolean.valueOf(text);
        }
        errors.add(new FieldError(name, "must be true or false"));
        return null;
    }

    /** A time, or a day: from its beginning, and to its end. */
    private static @Nullable Instant time(HttpParameters query, String name, int daysAfter, List<FieldError> errors) {
        String text = text(query, name, errors);
        if (text == null) {
            return null;
        }
        try {
            return text.strip().length() <= 10
                    ? LocalDate.parse(text.strip())
                            .plusDays(daysAfter)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            errors.add(
                    new FieldError(name, "must be a time such as 2026-11-22T08:15:30Z, or a day such as 2026-11-22"));
            return null;
        }
    }
}

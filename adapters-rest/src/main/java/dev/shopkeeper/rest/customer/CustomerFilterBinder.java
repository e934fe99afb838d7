package dev.shopkeeper.rest.customer;

import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.rest.paging.QueryFields;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Reads from the query which customers are meant. */
@Singleton
final class CustomerFilterBinder implements TypedRequestArgumentBinder<CustomerFilter> {

    @Override
    public Argument<CustomerFilter> argumentType() {
        return Argument.of(CustomerFilter.class);
    }

    @Override
    public BindingResult<CustomerFilter> bind(
            ArgumentConversionContext<CustomerFilter> context, HttpRequest<?> request) {
        CustomerFilter filter = CustomerFilterFields.read(new QueryFields(request.getParameters()));
        return () -> Optional.of(filter);
    }
}

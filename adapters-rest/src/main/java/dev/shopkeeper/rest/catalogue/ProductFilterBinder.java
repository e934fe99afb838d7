package dev.shopkeeper.rest.catalogue;

import dev.shopkeeper.application.catalogue.ProductFilter;
import dev.shopkeeper.rest.paging.QueryFields;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from the query which products are meant: those that are active, unless it says otherwise. */
@Singleton
final class ProductFilterBinder implements TypedRequestArgumentBinder<ProductFilter> {

    private static final Pattern PRICE = Pattern.compile("\\d{1,15}(\\.\\d{1,15})?");

    @Override
    public Argument<ProductFilter> argumentType() {
        return Argument.of(ProductFilter.class);
    }

    @Override
    public BindingResult<ProductFilter> bind(ArgumentConversionContext<ProductFilter> context, HttpRequest<?> request) {
        ProductFilter filter = read(request.getParameters());
        return () -> Optional.of(filter);
    }

    static ProductFilter read(HttpParameters query) {
        QueryFields fields = new QueryFields(query);
        ProductFilter filter = new ProductFilter(
                fields.text("q"),
                fields.text("category"),
                price(fields, "min_price"),
                price(fields, "max_price"),
                fields.flag("in_stock"),
                active(fields));
        fields.check();
        return filter;
    }

    private static @Nullable BigDecimal price(QueryFields fields, String name) {
        String text = fields.text(name);
        if (text == null) {
            return null;
        }
        if (!PRICE.matcher(text.strip()).matches()) {
            fields.refuse(name, "must be a price such as 10.00");
            return null;
        }
        return new BigDecimal(text.strip());
    }

    private static @Nullable Boolean active(QueryFields fields) {
        String text = fields.text("active");
        if (text == null) {
            return true;
        }
        return text.equalsIgnoreCase("all") ? null : fields.flag("active");
    }
}

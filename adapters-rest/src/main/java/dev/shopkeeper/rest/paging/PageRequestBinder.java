package dev.shopkeeper.rest.paging;

import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.paging.PageRequest.Sort;
import io.micronaut.core.convert.ArgumentConversionContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.binders.TypedRequestArgumentBinder;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code page}, {@code page_size}, {@code after} and {@code sort} from the query. */
@Singleton
final class PageRequestBinder implements TypedRequestArgumentBinder<PageRequest> {

    private static final int DEFAULT_SIZE = 20;

    @Override
    public Argument<PageRequest> argumentType() {
        return Argument.of(PageRequest.class);
    }

    @Override
    public BindingResult<PageRequest> bind(ArgumentConversionContext<PageRequest> context, HttpRequest<?> request) {
        String[] sortable = context.getArgument().getAnnotationMetadata().stringValues(SortableBy.class);
        PageRequest page = read(request.getParameters(), List.of(sortable));
        return () -> Optional.of(page);
    }

    static PageRequest read(HttpParameters query, List<String> sortable) {
        int page = number(query, "page", 1);
        int pageSize = number(query, "page_size", DEFAULT_SIZE);
        return new PageRequest(page, pageSize, text(query, "after"), sort(text(query, "sort"), sortable));
    }

    private static int number(HttpParameters query, String name, int otherwise) {
        String text = text(query, name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw InvalidInput.field(name, "must be a whole number");
        }
    }

    private static @Nullable String text(HttpParameters query, String name) {
        String text = query.get(name);
        return text == null || text.isBlank() ? null : text.trim();
    }

    private static @Nullable Sort sort(@Nullable String text, List<String> sortable) {
        if (text == null) {
            return null;
        }
        Sort sort = Sort.parse(text);
        if (!sortable.contains(sort.field())) {
            String message = sortable.isEmpty()
                    ? "is not taken: this list has its own order"
                    : "must be one of " + String.join(", ", sortable) + ", with - before it for descending";
            throw InvalidInput.fields(List.of(new FieldError("sort", message)));
        }
        return sort;
    }
}

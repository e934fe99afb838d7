package dev.shopkeeper.rest.paging;

import dev.shopkeeper.domain.paging.Page;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One part of a list, on the wire. */
@Serdeable
public record PageJson<T>(
        List<T> items,
        int page,
        int pageSize,
        long total,
        @Nullable String nextCursor) {

    public static <D, T> PageJson<T> of(Page<D> page, Function<? super D, ? extends T> mapping) {
        Page<T> mapped = page.map(mapping);
        return new PageJson<>(mapped.items(), mapped.page(), mapped.pageSize(), mapped.total(), mapped.nextCursor());
    }
}

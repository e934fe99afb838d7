package dev.shopkeeper.domain.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list.
 *
 * @param total      how many items the whole list has
 * @param nextCursor where the next page starts; null at the end
 */
public record Page<T>(
        List<T> items,
        int page,
        int pageSize,
        long total,
        @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), page, pageSize, total, nextCursor);
    }
}

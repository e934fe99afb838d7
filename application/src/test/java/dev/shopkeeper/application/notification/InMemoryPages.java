package dev.shopkeeper.application.notification;

import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.domain.paging.PageRequest.Sort;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Pages of things that are sorted by when they were made, and then by id; newest first unless somebody says otherwise. */
public final class InMemoryPages {

    private InMemoryPages() {}

    public static <T> Page<T> page(List<T> all, PageRequest page, Function<T, Instant> time, Function<T, String> id) {
        Sort sort = page.sort() == null ? new Sort("created_at", true) : page.sort();
        String text = (sort.descending() ? "-" : "") + sort.field();
        Comparator<T> order = Comparator.comparing(time).thenComparing(id);
        List<T> sorted = all.stream()
                .sorted(sort.descending() ? order.reversed() : order)
                .toList();
        int from = page.after() == null
                ? page.offset()
                : sorted.stream()
                                .map(id)
                                .toList()
                                .indexOf(Cursor.decode(page.after(), text).id())
                        + 1;
        List<T> items = sorted.stream().skip(from).limit(page.pageSize()).toList();
        boolean more = !items.isEmpty() && from + items.size() < sorted.size();
        String next = more
                ? new Cursor(text, Long.toString(time.apply(items.getLast()).toEpochMilli()), id.apply(items.getLast()))
                        .encoded()
                : null;
        return new Page<>(items, page.page(), page.pageSize(), sorted.size(), next);
    }
}

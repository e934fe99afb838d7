package dev.shopkeeper.domain.paging;

import dev.shopkeeper.domain.failure.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: a numbered page for looking around, or what follows a cursor for long walks.
 *
 * @param page     1-based; not used when {@code after} is given
 * @param pageSize how many items, 1 to 100
 * @param after    the cursor of the last item seen, as an earlier page gave it
 * @param sort     the field to sort by; null for the list's own order
 */
public record PageRequest(
        int page,
        int pageSize,
        @Nullable String after,
        @Nullable Sort sort) {

    public static final int MAX_PAGE_SIZE = 100;
    public static final int MAX_DEPTH = 10_000;

    /** A field and its direction, written {@code created_at} or {@code -created_at}. */
    public record Sort(String field, boolean descending) {
        public static Sort parse(String text) {
            return text.startsWith("-") ? new Sort(text.substring(1), true) : new Sort(text, false);
        }
    }

    public PageRequest {
        if (page < 1) {
            throw InvalidInput.field("page", "must be 1 or more");
        }
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw InvalidInput.field("page_size", "must be from 1 to " + MAX_PAGE_SIZE);
        }
        if ((long) page * pageSize > MAX_DEPTH) {
            throw InvalidInput.field("page", "reaches past item " + MAX_DEPTH + ": walk on with after=<next_cursor>");
        }
    }

    public static PageRequest first(int pageSize) {
        return new PageRequest(1, pageSize, null, null);
    }

    /** How many items stand before this page. */
    public int offset() {
        return after == null ? (page - 1) * pageSize : 0;
    }
}

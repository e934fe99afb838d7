package dev.shopkeeper.persistence;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Lists of a collection, each sorted by a field and then by id: numbered pages to look around, or walks behind a cursor,
 * which are ranges of an index however far they have come.
 *
 * @param <T> what the documents are read as
 */
public final class SortedPages<T> {

    /** Counting further costs more than it tells. */
    public static final int COUNTED_EXACTLY = 10_000;

    private static final String ID = "_id";
    private static final String CREATED_AT = "created_at";

    /**
     * How a list is sorted.
     *
     * @param text   the order as clients write it, which is what cursors are held to
     * @param field  the field it is by
     * @param value  what the field holds where a cursor stands; refuses a cursor that no list gave
     * @param cursor what stands in a cursor behind an item
     */
    public record Order<T>(
            String text, String field, boolean descending, Function<Cursor, Object> value, Function<T, Cursor> cursor) {

        private Bson sort() {
            return descending ? Sorts.descending(field, ID) : Sorts.ascending(field, ID);
        }

        /** What comes behind, in two parts that each are one range of one index: equal values, then the others. */
        private List<Bson> behind(Cursor at) {
            Object last = value.apply(at);
            return descending
                    ? List.of(Filters.and(Filters.eq(field, last), Filters.lt(ID, at.id())), Filters.lt(field, last))
                    : List.of(Filters.and(Filters.eq(field, last), Filters.gt(ID, at.id())), Filters.gt(field, last));
        }
    }

    /**
     * The order of what is listed by {@code created_at} alone, newest first where nothing is asked.
     *
     * @throws InvalidInput when another field is asked
     */
    public static Order<Document> byCreation(PageRequest.@Nullable Sort asked) {
        PageRequest.Sort sort = asked == null ? new PageRequest.Sort(CREATED_AT, true) : asked;
        if (!sort.field().equals(CREATED_AT)) {
            throw InvalidInput.field("sort", "must be created_at or -created_at");
        }
        String text = (sort.descending() ? "-" : "") + CREATED_AT;
        return new Order<>(
                text,
                CREATED_AT,
                sort.descending(),
                SortedPages::moment,
                one -> new Cursor(
                        text, Long.toString(one.getDate(CREATED_AT).toInstant().toEpochMilli()), one.getString(ID)));
    }

    /** Where a cursor stands in a list by a moment; refuses one that no list gave. */
    public static Instant moment(Cursor cursor) {
        try {
            return Instant.ofEpochMilli(Long.parseLong(cursor.value()));
        } catch (NumberFormatException e) {
            throw Cursor.broken();
        }
    }

    private final MongoDatabase database;
    private final MongoCollection<T> collection;

    public SortedPages(MongoDatabase database, MongoCollection<T> collection) {
        this.database = database;
        this.collection = collection;
    }

    /**
     * One page.
     *
     * @param total asked only when the page itself does not tell how many there are
     */
    public Page<T> page(List<Bson> conditions, PageRequest page, Order<T> order, LongSupplier total) {
        int wanted = page.pageSize() + 1;
        List<T> found = page.after() == null
                ? inOrder(conditions, order, page.offset(), wanted)
                : behind(Cursor.decode(page.after(), order.text()), conditions, order, wanted);
        boolean more = found.size() == wanted;
        List<T> items = more ? found.subList(0, page.pageSize()) : found;
        boolean seesTheEnd = page.after() == null && !more && (page.offset() == 0 || !items.isEmpty());
        long count = seesTheEnd ? page.offset() + items.size() : total.getAsLong();
        String next = more ? order.cursor().apply(items.getLast()).encoded() : null;
        return new Page<>(items, page.page(), page.pageSize(), count, next);
    }

    /** How many documents meet the conditions, as far as {@link #COUNTED_EXACTLY}. */
    public long count(List<Bson> conditions) {
        Document counted = database.runCommand(
                new Document("count", collection.getNamespace().getCollectionName())
                        .append("query", all(conditions).toBsonDocument(Document.class, database.getCodecRegistry()))
                        .append("limit", COUNTED_EXACTLY));
        return counted.get("n", Number.class).longValue();
    }

    /** Those that meet the conditions, in order of id, behind this one. */
    public List<T> slice(List<Bson> conditions, @Nullable String after, int limit) {
        List<Bson> narrowed = new ArrayList<>(conditions);
        if (after != null) {
            narrowed.add(Filters.gt(ID, after));
        }
        return collection
                .find(all(narrowed))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .batchSize(limit + 1)
                .into(new ArrayList<>());
    }

    private List<T> behind(Cursor cursor, List<Bson> conditions, Order<T> order, int wanted) {
        List<T> found = new ArrayList<>(wanted);
        for (Bson part : order.behind(cursor)) {
            if (found.size() < wanted) {
                List<Bson> narrowed = new ArrayList<>(conditions);
                narrowed.add(part);
                found.addAll(inOrder(narrowed, order, 0, wanted - found.size()));
            }
        }
        return found;
    }

    private List<T> inOrder(List<Bson> conditions, Order<T> order, int skip, int limit) {
        return collection
                .find(all(conditions))
                .sort(order.sort())
                .skip(skip)
                .limit(limit)
                .batchSize(limit + 1)
                .into(new ArrayList<>(limit));
    }

    private static Bson all(List<Bson> conditions) {
        return switch (conditions.size()) {
            case 0 -> Filters.empty();
            case 1 -> conditions.getFirst();
            default -> Filters.and(conditions);
        };
    }
}

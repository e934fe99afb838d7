package dev.shopkeeper.persistence.catalogue;

import com.mongodb.client.model.Filters;
import dev.shopkeeper.application.catalogue.ProductFilter;
import dev.shopkeeper.application.catalogue.ProductOrder;
import dev.shopkeeper.domain.catalogue.Product;
import dev.shopkeeper.domain.catalogue.ProductDetails;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.search.SearchWords;
import dev.shopkeeper.persistence.SortedPages;
import dev.shopkeeper.persistence.WordSearch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;

/** What is asked of products, in the words of MongoDB. */
final class ProductQuery {

    static final Bson NOT_DELETED = Filters.ne(ProductDocument.DELETED, true);

    private ProductQuery() {}

    /** The conditions of a filter, those that leave the fewest products first; deleted ones never meet them. */
    static List<Bson> conditions(ProductFilter filter) {
        List<Bson> all = new ArrayList<>();
        if (filter.query() != null) {
            for (String word : SearchWords.ofQuery(filter.query())) {
                all.add(WordSearch.beginsWith(ProductDocument.WORDS, word));
            }
        }
        if (filter.category() != null) {
            all.add(Filters.eq(
                    ProductDocument.CATEGORIES_FOLDED,
                    SearchWords.fold(filter.category().strip())));
        }
        price(all, filter);
        if (filter.inStock() != null) {
            all.add(marked(ProductDocument.SOLD_OUT, !filter.inStock()));
        }
        all.addAll(seen(filter));
        return all;
    }

    private static List<Bson> seen(ProductFilter filter) {
        if (filter.active() == null) {
            return List.of(NOT_DELETED);
        }
        return filter.active()
                ? List.of(marked(ProductDocument.HIDDEN, false))
                : List.of(marked(ProductDocument.INACTIVE, true), NOT_DELETED);
    }

    private static void price(List<Bson> all, ProductFilter filter) {
        BigDecimal min = filter.minPrice();
        BigDecimal max = filter.maxPrice();
        if (min != null || max != null) {
            all.add(Filters.gte(ProductDocument.PRICE, min == null ? 0 : hundredths(min, RoundingMode.CEILING)));
        }
        if (max != null) {
            all.add(Filters.lte(ProductDocument.PRICE, hundredths(max, RoundingMode.FLOOR)));
        }
    }

    /** Never below what every price is, nor above what any can be. */
    private static long hundredths(BigDecimal price, RoundingMode rounding) {
        BigDecimal within = price.max(BigDecimal.ZERO).min(ProductDetails.MAX_PRICE);
        return ProductOrder.hundredths(within.setScale(2, rounding));
    }

    /** An index tells where a mark is; that it is not, only the document does. */
    private static Bson marked(String field, boolean is) {
        return is ? Filters.eq(field, true) : Filters.ne(field, true);
    }

    static SortedPages.Order<Product> order(ProductOrder order) {
        return new SortedPages.Order<>(
                order.text(), field(order), order.descending(), cursor -> value(order, cursor), order::cursor);
    }

    private static String field(ProductOrder order) {
        return switch (order.by()) {
            case CREATED_AT -> ProductDocument.CREATED_AT;
            case UPDATED_AT -> ProductDocument.UPDATED_AT;
            case NAME -> ProductDocument.NAME_FOLDED;
            case PRICE -> ProductDocument.PRICE;
            case RATING -> ProductDocument.RATING;
            case REVIEW_COUNT -> ProductDocument.REVIEW_COUNT;
        };
    }

    private static Object value(ProductOrder order, Cursor cursor) {
        try {
            return switch (order.by()) {
                case NAME -> cursor.value();
                case CREATED_AT, UPDATED_AT -> SortedPages.moment(cursor);
                case PRICE, REVIEW_COUNT -> Long.parseLong(cursor.value());
                case RATING -> Double.parseDouble(cursor.value());
            };
        } catch (NumberFormatException e) {
            throw Cursor.broken();
        }
    }
}

package dev.shopkeeper.persistence.customer;

import com.mongodb.client.model.Filters;
import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.application.customer.CustomerOrder;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerWords;
import dev.shopkeeper.domain.paging.Cursor;
import dev.shopkeeper.domain.search.SearchWords;
import dev.shopkeeper.persistence.SortedPages;
import dev.shopkeeper.persistence.WordSearch;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What is asked of customers, in the words of MongoDB. */
final class CustomerQuery {

    private CustomerQuery() {}

    /** The conditions of a filter, those that leave the fewest customers first. */
    static List<Bson> conditions(CustomerFilter filter) {
        List<Bson> all = new ArrayList<>();
        equal(all, CustomerCodec.EMAIL, filter.email());
        if (filter.phone() != null) {
            phone(all, filter.phone());
        }
        if (filter.query() != null) {
            for (String word : CustomerWords.ofQuery(filter.query())) {
                all.add(WordSearch.beginsWith(CustomerCodec.WORDS, word));
            }
        }
        equal(all, CustomerCodec.COMPANY_FOLDED, folded(filter.company()));
        equal(all, CustomerCodec.CITY_FOLDED, folded(filter.city()));
        equal(all, CustomerCodec.TAGS, filter.tag());
        equal(all, CustomerCodec.LANGUAGE, filter.language());
        equal(all, CustomerCodec.SUBSCRIBED, filter.subscribed());
        if (filter.createdFrom() != null) {
            all.add(Filters.gte(CustomerCodec.CREATED_AT, filter.createdFrom()));
        }
        if (filter.createdTo() != null) {
            all.add(Filters.lt(CustomerCodec.CREATED_AT, filter.createdTo()));
        }
        return all;
    }

    static SortedPages.Order<Customer> order(CustomerOrder order) {
        return new SortedPages.Order<>(
                order.text(), field(order), order.descending(), cursor -> value(order, cursor), order::cursor);
    }

    private static String field(CustomerOrder order) {
        return switch (order.by()) {
            case CREATED_AT -> CustomerCodec.CREATED_AT;
            case UPDATED_AT -> CustomerCodec.UPDATED_AT;
            case NAME -> CustomerCodec.NAME_FOLDED;
        };
    }

    private static Object value(CustomerOrder order, Cursor cursor) {
        return order.by() == CustomerOrder.Field.NAME ? cursor.value() : SortedPages.moment(cursor);
    }

    /** A number as it was written has no index of its own: its digits are among the words. */
    private static void phone(List<Bson> all, String phone) {
        if (phone.startsWith("+")) {
            all.add(Filters.or(
                    Filters.eq(CustomerCodec.PHONE, phone),
                    Filters.and(writtenAs(phone), Filters.eq(CustomerCodec.PHONE_WRITTEN, phone))));
        } else {
            all.add(writtenAs(phone));
            all.add(Filters.eq(CustomerCodec.PHONE_WRITTEN, phone));
        }
    }

    private static Bson writtenAs(String phone) {
        List<String> digits = CustomerWords.ofQuery(phone.replaceAll("\\D", ""));
        return digits.isEmpty()
                ? Filters.exists(CustomerCodec.PHONE_WRITTEN)
                : WordSearch.beginsWith(CustomerCodec.WORDS, digits.getFirst());
    }

    private static void equal(List<Bson> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Filters.eq(field, value));
        }
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : SearchWords.fold(text);
    }
}

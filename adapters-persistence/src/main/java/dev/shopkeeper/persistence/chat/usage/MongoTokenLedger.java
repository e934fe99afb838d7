package dev.shopkeeper.persistence.chat.usage;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.shopkeeper.application.chat.usage.Spending;
import dev.shopkeeper.application.chat.usage.TokenLedger;
import dev.shopkeeper.application.chat.usage.UsageGroup;
import dev.shopkeeper.application.chat.usage.UsageQuery;
import dev.shopkeeper.application.chat.usage.UsageQuery.Grouping;
import dev.shopkeeper.domain.chat.TokenUsage;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.persistence.CustomersKnown;
import dev.shopkeeper.persistence.Indexes;
import dev.shopkeeper.persistence.MongoAdapter;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Sums in the collection {@code chat_usage}. */
@Singleton
@MongoAdapter
class MongoTokenLedger implements TokenLedger {

    private static final String ID = "_id";
    private static final String KIND = "kind";
    private static final String DAY = "day";
    private static final String KEY = "key";
    private static final String MODEL = "model";
    private static final String CUSTOMER = "customer_id";
    private static final String CALLS = "calls";
    private static final String INPUT = "input_tokens";
    private static final String OUTPUT = "output_tokens";
    private static final String COST = "cost_nanos";
    private static final String ESTIMATED = "estimated_tokens";
    private static final String UNPRICED = "unpriced_tokens";

    private static final String SHOP = "shop";
    private static final String OF_CUSTOMER = "customer";
    private static final String OF_CONVERSATION = "conversation";

    private static final int BATCH = 1_000;
    private static final int NANO = 9;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<Document> sums;

    MongoTokenLedger(MongoDatabase database) {
        this.sums = database.getCollection("chat_usage");
        Indexes.ensure(sums, Indexes.on(KIND, DAY, KEY), Indexes.wherePresent(CUSTOMER));
    }

    @Override
    public void add(Spending spending) {
        String customer = spending.customer().value();
        sums.bulkWrite(
                List.of(
                        sum(SHOP, SHOP, null, spending),
                        sum(OF_CUSTOMER, customer, customer, spending),
                        sum(OF_CONVERSATION, spending.conversation().value(), customer, spending)),
                new BulkWriteOptions().ordered(false));
    }

    private static UpdateOneModel<Document> sum(String kind, String key, @Nullable String customer, Spending spending) {
        BigDecimal cost = spending.cost();
        long tokens = spending.usage().total();
        List<Bson> updates = new ArrayList<>(List.of(
                Updates.setOnInsert(KIND, kind),
                Updates.setOnInsert(DAY, spending.day().toString()),
                Updates.setOnInsert(KEY, key),
                Updates.setOnInsert(MODEL, spending.model()),
                Updates.inc(CALLS, 1L),
                Updates.inc(INPUT, spending.usage().input()),
                Updates.inc(OUTPUT, spending.usage().output()),
                Updates.inc(COST, cost == null ? 0L : nanos(cost)),
                Updates.inc(ESTIMATED, spending.estimated() ? tokens : 0L),
                Updates.inc(UNPRICED, cost == null ? tokens : 0L)));
        if (customer != null) {
            updates.add(Updates.setOnInsert(CUSTOMER, customer));
        }
        String id = String.join("|", kind, spending.day().toString(), key, spending.model());
        return new UpdateOneModel<>(Filters.eq(ID, id), Updates.combine(updates), UPSERT);
    }

    private static long nanos(BigDecimal cost) {
        return cost.movePointRight(NANO).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    @Override
    public long tokens(CustomerId customer, LocalDate day) {
        return tokens(OF_CUSTOMER, customer.value(), day);
    }

    @Override
    public long tokens(LocalDate day) {
        return tokens(SHOP, SHOP, day);
    }

    private long tokens(String kind, String key, LocalDate day) {
        long tokens = 0;
        for (Document sum : sums.find(
                        Filters.and(Filters.eq(KIND, kind), Filters.eq(DAY, day.toString()), Filters.eq(KEY, key)))
                .projection(Projections.include(INPUT, OUTPUT))
                .batchSize(BATCH)) {
            tokens += number(sum, INPUT) + number(sum, OUTPUT);
        }
        return tokens;
    }

    @Override
    public List<UsageGroup> grouped(UsageQuery query) {
        boolean byDay = query.by() == Grouping.DAY;
        Bson order = byDay ? Sorts.descending(ID) : Sorts.orderBy(Sorts.descending(COST, INPUT), Sorts.ascending(ID));
        return sums.aggregate(List.of(
                        Aggregates.match(Filters.and(conditions(query))),
                        Aggregates.group(
                                "$" + field(query.by()),
                                Accumulators.sum(CALLS, "$" + CALLS),
                                Accumulators.sum(INPUT, "$" + INPUT),
                                Accumulators.sum(OUTPUT, "$" + OUTPUT),
                                Accumulators.sum(COST, "$" + COST),
                                Accumulators.sum(ESTIMATED, "$" + ESTIMATED),
                                Accumulators.sum(UNPRICED, "$" + UNPRICED)),
                        Aggregates.sort(order),
                        Aggregates.limit(MOST_GROUPS)))
                .batchSize(BATCH)
                .map(MongoTokenLedger::group)
                .into(new ArrayList<>());
    }

    private static List<Bson> conditions(UsageQuery query) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq(KIND, kind(query)));
        conditions.add(Filters.gte(DAY, query.from().toString()));
        conditions.add(Filters.lte(DAY, query.to().toString()));
        if (query.customer() != null) {
            conditions.add(Filters.eq(CUSTOMER, query.customer().value()));
        }
        if (query.conversation() != null) {
            conditions.add(Filters.eq(KEY, query.conversation().value()));
        }
        return conditions;
    }

    private static String kind(UsageQuery query) {
        if (query.conversation() != null || query.by() == Grouping.CONVERSATION) {
            return OF_CONVERSATION;
        }
        return query.customer() != null || query.by() == Grouping.CUSTOMER ? OF_CUSTOMER : SHOP;
    }

    private static String field(Grouping by) {
        return switch (by) {
            case DAY -> DAY;
            case MODEL -> MODEL;
            case CUSTOMER -> CUSTOMER;
            case CONVERSATION -> KEY;
        };
    }

    private static UsageGroup group(Document row) {
        return new UsageGroup(
                row.getString(ID),
                number(row, CALLS),
                new TokenUsage(number(row, INPUT), number(row, OUTPUT)),
                BigDecimal.valueOf(number(row, COST), NANO),
                number(row, ESTIMATED),
                number(row, UNPRICED));
    }

    private static long number(Document from, String field) {
        return from.get(field, Number.class).longValue();
    }

    @Override
    public Set<CustomerId> among(Collection<CustomerId> customers) {
        return CustomersKnown.among(sums, CUSTOMER, customers);
    }

    @Override
    public void removeOf(CustomerId customer) {
        sums.deleteMany(Filters.eq(CUSTOMER, customer.value()));
    }

    @Override
    public int removeBefore(LocalDate day, int limit) {
        int removed = 0;
        for (String kind : List.of(OF_CUSTOMER, OF_CONVERSATION)) {
            List<String> ids = sums.find(Filters.and(Filters.eq(KIND, kind), Filters.lt(DAY, day.toString())))
                    .projection(Projections.include(ID))
                    .limit(limit - removed)
                    .batchSize(BATCH)
                    .map(document -> document.getString(ID))
                    .into(new ArrayList<>());
            sums.deleteMany(Filters.in(ID, ids));
            removed += ids.size();
            if (removed == limit) {
                break;
            }
        }
        return removed;
    }
}

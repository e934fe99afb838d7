package dev.shopkeeper.persistence.customer;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import dev.shopkeeper.application.customer.CustomerFilter;
import dev.shopkeeper.application.customer.CustomerOrder;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.domain.customer.Addressee;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.KeyTaken;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import dev.shopkeeper.persistence.Duplicates;
import dev.shopkeeper.persistence.MongoAdapter;
import dev.shopkeeper.persistence.SortedPages;
import dev.shopkeeper.persistence.VersionedBulk;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Customers in the collection {@code customers}. */
@Singleton
@MongoAdapter
class MongoCustomers implements Customers {

    static final String COLLECTION = "customers";

    private static final int BATCH = 1_000;

    private static final Pattern INDEX_NAME = Pattern.compile("index: (\\S+)");

    private static final Bson ADDRESSEE =
            Projections.include(CustomerCodec.ID, CustomerCodec.EMAIL, CustomerCodec.SUBSCRIBED);

    private final MongoCollection<Customer> customers;
    private final MongoCollection<Document> documents;
    private final VersionedBulk<Customer> bulk;
    private final SortedPages<Customer> pages;

    MongoCustomers(MongoDatabase database) {
        this.customers = database.getCollection(COLLECTION, Customer.class)
                .withCodecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(new CustomerCodec()), database.getCodecRegistry()));
        documents = database.getCollection(COLLECTION);
        customers.createIndexes(CustomerIndexes.ALL);
        bulk = new VersionedBulk<>(customers, one -> one.id().value(), Customer::version);
        pages = new SortedPages<>(database, customers);
    }

    @Override
    public void add(Customer customer) {
        try {
            customers.insertOne(customer);
        } catch (MongoWriteException e) {
            throw takenOr(e);
        }
    }

    @Override
    public boolean replace(Customer next) {
        try {
            return customers.replaceOne(bulk.before(next), next).getMatchedCount() == 1;
        } catch (MongoWriteException e) {
            throw takenOr(e);
        }
    }

    @Override
    public boolean remove(CustomerId id, @Nullable Long version) {
        Bson one = version == null ? byId(id) : VersionedBulk.at(id.value(), version);
        return customers.deleteOne(one).getDeletedCount() == 1;
    }

    @Override
    public Set<CustomerId> removeAll(List<Customer> all) {
        return customerIds(bulk.remove(all));
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return first(byId(id));
    }

    @Override
    public Optional<Customer> findByExternalId(String externalId) {
        return first(Filters.eq(CustomerCodec.EXTERNAL_ID, externalId));
    }

    private Optional<Customer> first(Bson filter) {
        return Optional.ofNullable(customers.find(filter).batchSize(2).limit(1).first());
    }

    @Override
    public List<Customer> findByKeys(
            Collection<String> externalIds, Collection<String> emails, Collection<String> phones) {
        Map<CustomerId, Customer> found = new LinkedHashMap<>();
        collect(found, CustomerCodec.EXTERNAL_ID, externalIds);
        collect(found, CustomerCodec.EMAIL, without(emails, found, Profile::emailKey));
        collect(found, CustomerCodec.PHONE, without(phones, found, Profile::phoneKey));
        return List.copyOf(found.values());
    }

    /** A key has one customer: whoever is found by another key already need not be fetched by this one. */
    private static Collection<String> without(
            Collection<String> keys, Map<CustomerId, Customer> found, Function<Profile, @Nullable String> keyOf) {
        if (found.isEmpty() || keys.isEmpty()) {
            return keys;
        }
        Set<String> rest = new LinkedHashSet<>(keys);
        found.values().forEach(customer -> rest.remove(keyOf.apply(customer.profile())));
        return rest;
    }

    @Override
    public List<Customer> findAll(Collection<CustomerId> ids) {
        Map<CustomerId, Customer> found = new LinkedHashMap<>();
        collect(found, CustomerCodec.ID, ids.stream().map(CustomerId::value).toList());
        return List.copyOf(found.values());
    }

    @Override
    public List<Addressee> addressees(Collection<CustomerId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Addressee> found = new ArrayList<>(ids.size());
        documents
                .find(Filters.in(
                        CustomerCodec.ID, ids.stream().map(CustomerId::value).toList()))
                .projection(ADDRESSEE)
                .batchSize(BATCH)
                .forEach(one -> found.add(addressee(one)));
        return found;
    }

    private static Addressee addressee(Document document) {
        String email = document.getString(CustomerCodec.EMAIL);
        return new Addressee(
                new CustomerId(document.getString(CustomerCodec.ID)),
                email == null ? null : new EmailAddress(email),
                document.getBoolean(CustomerCodec.SUBSCRIBED));
    }

    private void collect(Map<CustomerId, Customer> found, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            customers.find(Filters.in(field, values)).batchSize(BATCH).forEach(one -> found.putIfAbsent(one.id(), one));
        }
    }

    @Override
    public Set<CustomerId> writeAll(List<Customer> all) {
        return customerIds(bulk.write(all));
    }

    private static Set<CustomerId> customerIds(Set<String> ids) {
        return ids.stream().map(CustomerId::new).collect(Collectors.toSet());
    }

    @Override
    public Page<Customer> list(CustomerFilter filter, PageRequest page) {
        CustomerOrder order = CustomerOrder.of(page.sort());
        List<Bson> conditions = CustomerQuery.conditions(filter);
        return pages.page(
                conditions,
                page,
                CustomerQuery.order(order),
                () -> conditions.isEmpty() ? customers.estimatedDocumentCount() : pages.count(conditions));
    }

    @Override
    public void walk(CustomerFilter filter, Predicate<Customer> goOn) {
        List<Bson> conditions = CustomerQuery.conditions(filter);
        @Nullable String last = null;
        int seen;
        do {
            seen = 0;
            for (Customer one : pages.slice(conditions, last, BATCH)) {
                if (!goOn.test(one)) {
                    return;
                }
                last = one.id().value();
                seen++;
            }
        } while (seen == BATCH);
    }

    @Override
    public List<Customer> createdBy(String importId, @Nullable CustomerId after, int limit) {
        Bson created = Filters.eq(CustomerCodec.CREATED_BY + "." + CustomerCodec.IMPORT, importId);
        return pages.slice(List.of(created), after == null ? null : after.value(), limit);
    }

    private static Bson byId(CustomerId id) {
        return Filters.eq(CustomerCodec.ID, id.value());
    }

    private static RuntimeException takenOr(MongoWriteException e) {
        if (!Duplicates.isOne(e.getError())) {
            return e;
        }
        Matcher index = INDEX_NAME.matcher(e.getError().getMessage());
        return new KeyTaken(index.find() ? CustomerIndexes.keyOf(index.group(1)) : "id");
    }
}

package dev.shopkeeper.persistence.customer;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.persistence.Duplicates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many customers written at once, each guarded by its keys and its version. */
final class BulkOfCustomers {

    /** A bulk of so many is written in two halves at once. */
    private static final int WORTH_PARTING = 200;

    private final MongoCollection<Customer> customers;

    BulkOfCustomers(MongoCollection<Customer> customers) {
        this.customers = customers;
    }

    /**
     * Inserts what is new and replaces the rest, in no order; gives those that were not written.
     */
    Set<CustomerId> write(List<Customer> all) {
        if (all.size() < WORTH_PARTING) {
            return writePart(all);
        }
        // one half is put on the wire while the store works on the other
        int middle = all.size() / 2;
        Set<CustomerId> notWritten = new HashSet<>();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Set<CustomerId>> half = other.submit(() -> writePart(all.subList(0, middle)));
            notWritten.addAll(writePart(all.subList(middle, all.size())));
            notWritten.addAll(resultOf(half));
        }
        return notWritten;
    }

    private static Set<CustomerId> resultOf(Future<Set<CustomerId>> half) {
        try {
            return half.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MongoInterruptedException("interrupted while writing", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        }
    }

    private Set<CustomerId> writePart(List<Customer> all) {
        if (all.isEmpty()) {
            return Set.of();
        }
        List<WriteModel<Customer>> writes = new ArrayList<>(all.size());
        Map<CustomerId, Customer> replacements = new HashMap<>();
        for (Customer customer : all) {
            if (customer.version() == 1) {
                writes.add(new InsertOneModel<>(customer));
            } else {
                writes.add(new ReplaceOneModel<>(MongoCustomers.before(customer), customer));
                replacements.put(customer.id(), customer);
            }
        }
        Set<CustomerId> notWritten = new HashSet<>();
        int matched;
        try {
            matched = customers
                    .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                    .getMatchedCount();
        } catch (MongoBulkWriteException e) {
            for (BulkWriteError error : e.getWriteErrors()) {
                if (!Duplicates.isOne(error)) {
                    throw e;
                }
                CustomerId id = all.get(error.getIndex()).id();
                notWritten.add(id);
                replacements.remove(id);
            }
            matched = e.getWriteResult().getMatchedCount();
        }
        if (matched < replacements.size()) {
            notWritten.addAll(missed(replacements));
        }
        return notWritten;
    }

    /** The bulk's answer counts the replacements that met their version, but does not name those that did not. */
    private Set<CustomerId> missed(Map<CustomerId, Customer> replacements) {
        Set<CustomerId> missed = new HashSet<>(replacements.keySet());
        List<String> ids = replacements.keySet().stream().map(CustomerId::value).toList();
        for (Customer stored : customers.find(Filters.in(CustomerCodec.ID, ids)).batchSize(ids.size())) {
            if (stored.equals(replacements.get(stored.id()))) {
                missed.remove(stored.id());
            }
        }
        return missed;
    }
}

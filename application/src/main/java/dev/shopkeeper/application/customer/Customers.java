package dev.shopkeeper.application.customer;

import dev.shopkeeper.domain.customer.Addressee;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.KeyTaken;
import dev.shopkeeper.domain.paging.Page;
import dev.shopkeeper.domain.paging.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All customers. E-mail address, E.164 phone number and external id are each unique; every write is atomic for one
 * customer and survives a crash once it has returned.
 */
public interface Customers {

    /** Adds a new customer. @throws KeyTaken when another one has one of its keys */
    void add(Customer customer);

    /**
     * Puts the next state in the place of the one before it.
     *
     * @return false when the stored version is not the one before {@code next}, or it is gone; nothing changed then
     * @throws KeyTaken when another one has one of its keys
     */
    boolean replace(Customer next);

    /** Removes it. @return false when it is gone, or {@code version} is given and is not the stored one */
    boolean remove(CustomerId id, @Nullable Long version);

    /** Removes those of these, up to 1,000, that are stored as they are here; gives the ids of those that are stored otherwise. */
    Set<CustomerId> removeAll(List<Customer> all);

    Optional<Customer> find(CustomerId id);

    Optional<Customer> findByExternalId(String externalId);

    /** Every customer that has one of these keys, each once, in no order; for batches of up to 1,000 of each. */
    List<Customer> findByKeys(Collection<String> externalIds, Collection<String> emails, Collection<String> phones);

    List<Customer> findAll(Collection<CustomerId> ids);

    /** Of those of the given customers that exist, what writing to them asks for; in no order; for up to 1,000 ids. */
    List<Addressee> addressees(Collection<CustomerId> ids);

    /**
     * Writes many at once, as {@link #add} (version 1) or {@link #replace} (any other) would, each on its own: those
     * that cannot be written do not hinder the rest.
     *
     * @return the ids of those that were not written, because of a taken key, a taken id, or another version
     */
    Set<CustomerId> writeAll(List<Customer> customers);

    /** One page; sortable by {@code created_at} (also the default, newest first), {@code updated_at} and {@code name}. */
    Page<Customer> list(CustomerFilter filter, PageRequest page);

    /** Shows every matching customer in order of id, as a stream, until {@code goOn} answers false. */
    void walk(CustomerFilter filter, Predicate<Customer> goOn);

    /** Customers whose record this import created, in order of id, starting after {@code after}; at most {@code limit}. */
    List<Customer> createdBy(String importId, @Nullable CustomerId after, int limit);
}

package dev.shopkeeper.application.customer;

import dev.shopkeeper.application.audit.AuditEntry;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.domain.account.Caller;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.KeyTaken;
import dev.shopkeeper.domain.customer.Phone;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.ProfileChange;
import dev.shopkeeper.domain.customer.ProfileReader;
import dev.shopkeeper.domain.customer.ProfileReader.Reading;
import dev.shopkeeper.domain.customer.StaleCustomer;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.failure.NotAllowed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is known of a customer. An admin may change everything; customers their own contact fields, but none of
 * the keys that name a person to the shop: the e-mail address and the external id stay, and a phone number they write
 * is kept without being a key, so that nobody is found under a number that may be somebody else's.
 */
public final class EditCustomer {

    private static final int TRIES = 10;

    private final CustomerQueries queries;
    private final Customers customers;
    private final ProfileReader reader;
    private final PreferenceNews news;
    private final AuditLog audit;
    private final InstantSource clock;

    public EditCustomer(
            CustomerQueries queries,
            Customers customers,
            PhoneNumbers phones,
            PreferenceNews news,
            AuditLog audit,
            InstantSource clock) {
        this.queries = queries;
        this.customers = customers;
        this.reader = new ProfileReader(phones);
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Changes a customer and returns what it is now.
     *
     * @param versions the versions the caller knows, of which the customer must be one; null when any will do
     * @throws UnknownCustomer when there is none, or none the caller may know of
     * @throws StaleCustomer   when it has another version
     * @throws InvalidInput    when a field is not valid
     * @throws KeyTaken        when another customer has one of the keys
     */
    public Customer edit(Caller caller, String reference, ProfileChange change, @Nullable Set<Long> versions) {
        for (int tries = 0; tries < TRIES; tries++) {
            Customer now = queries.namedFor(caller, reference);
            requireRight(caller, now);
            if (versions != null && !versions.contains(now.version())) {
                throw new StaleCustomer();
            }
            Customer next = next(caller, now, change);
            if (next.equals(now)) {
                return now;
            }
            if (customers.replace(next)) {
                recordDeed(caller, next);
                if (now.subscribed() && !next.subscribed()) {
                    news.unsubscribed(next);
                }
                return next;
            }
        }
        throw new StaleCustomer();
    }

    private static void requireRight(Caller caller, Customer customer) {
        if (!caller.isAdmin() && !caller.is(customer.id())) {
            throw NotAllowed.forbidden("only an admin may change a customer");
        }
    }

    private Customer next(Caller caller, Customer now, ProfileChange change) {
        Reading reading = change.applyTo(now.profile(), reader);
        if (!reading.isValid()) {
            throw InvalidInput.fields(reading.errors());
        }
        Profile next = caller.isAdmin() ? reading.profile() : own(now.profile(), reading.profile());
        boolean subscribed = change.subscribed() == null ? now.subscribed() : change.subscribed();
        if (next.equals(now.profile()) && subscribed == now.subscribed()) {
            return now;
        }
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return now.edited(next, subscribed, at);
    }

    private static Profile own(Profile now, Profile next) {
        if (!Objects.equals(now.email(), next.email())
                || !Objects.equals(now.externalId(), next.externalId())
                || !now.tags().equals(next.tags())
                || !now.attributes().equals(next.attributes())) {
            throw NotAllowed.forbidden(
                    "you may change your name, phone, language, company, city, country and subscribed; the rest only"
                            + " the shop's admin may");
        }
        return next.withPhone(ownPhone(now.phone(), next.phone()));
    }

    private static @Nullable Phone ownPhone(@Nullable Phone now, @Nullable Phone next) {
        if (next == null) {
            return null;
        }
        return now != null && now.value().equals(next.value()) ? now : Phone.asWritten(next.value());
    }

    private void recordDeed(Caller caller, Customer customer) {
        if (caller.isStaff()) {
            audit.record(AuditEntry.of(
                    caller, AuditEntry.CUSTOMER_EDITED, customer.id().value(), customer.updatedAt()));
        }
    }
}

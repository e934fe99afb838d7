package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.StaleCustomer;
import dev.shopkeeper.domain.notification.consent.EngagementFact;
import dev.shopkeeper.domain.notification.consent.EngagementKind;
import dev.shopkeeper.domain.notification.consent.UnknownLink;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.webhook.Event;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes it that somebody wants no more bulk mail, by the link in one of our e-mails. It holds at once, also for a send
 * that is under way, until they themselves or the shop's staff say otherwise; the link works for ever, and as often as
 * somebody follows it.
 */
public final class Unsubscribe {

    private static final int TRIES = 10;

    private final MailLinks links;
    private final Customers customers;
    private final Engagement engagement;
    private final Announce announce;
    private final InstantSource clock;

    public Unsubscribe(
            MailLinks links, Customers customers, Engagement engagement, Announce announce, InstantSource clock) {
        this.links = links;
        this.customers = customers;
        this.engagement = engagement;
        this.announce = announce;
        this.clock = clock;
    }

    /**
     * Who follows the link.
     *
     * @param language   the one they read; null when it is not known
     * @param subscribed whether they still get bulk mail
     */
    public record Reader(@Nullable String language, boolean subscribed) {}

    private static final Reader GONE = new Reader(null, false);

    /**
     * Who would unsubscribe by this link; changes nothing.
     *
     * @throws UnknownLink when it is none of ours
     */
    public Reader look(String token) {
        if (token.equals(MailLinks.SAMPLE)) {
            return new Reader(null, true);
        }
        return customers
                .find(links.unsubscribed(token).customer())
                .map(Unsubscribe::reader)
                .orElse(GONE);
    }

    /**
     * Unsubscribes whoever got the e-mail; repeatable. Somebody who is no longer known gets nothing anyway.
     *
     * @throws UnknownLink when it is none of ours
     */
    public Reader unsubscribe(String token) {
        if (token.equals(MailLinks.SAMPLE)) {
            return GONE;
        }
        DeliveryId delivery = links.unsubscribed(token);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Customer> reader = withoutMail(delivery, now);
        if (reader.isPresent()) {
            engagement.note(new EngagementFact(delivery, EngagementKind.UNSUBSCRIBED, now));
        }
        return reader.map(Unsubscribe::reader).orElse(GONE);
    }

    private Optional<Customer> withoutMail(DeliveryId delivery, Instant now) {
        CustomerId id = delivery.customer();
        for (int tries = 0; tries < TRIES; tries++) {
            Customer customer = customers.find(id).orElse(null);
            if (customer == null || !customer.subscribed()) {
                return Optional.ofNullable(customer);
            }
            Customer next = customer.edited(customer.profile(), false, now);
            if (customers.replace(next)) {
                announce.announce(Event.unsubscribed(id, delivery, now));
                return Optional.of(next);
            }
        }
        throw new StaleCustomer();
    }

    private static Reader reader(Customer customer) {
        return new Reader(customer.profile().language(), customer.subscribed());
    }
}

package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.application.customer.PreferenceNews;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.notification.webhook.Event;

/** Tells webhooks of customers who unsubscribed elsewhere than in an e-mail: in their account, or through staff. */
public final class TellUnsubscribed implements PreferenceNews {

    private final Announce announce;

    public TellUnsubscribed(Announce announce) {
        this.announce = announce;
    }

    @Override
    public void unsubscribed(Customer customer) {
        announce.announce(Event.unsubscribed(customer.id(), null, customer.updatedAt()));
    }
}

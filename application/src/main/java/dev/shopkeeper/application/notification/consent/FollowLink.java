package dev.shopkeeper.application.notification.consent;

import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.notification.consent.MailLinks.Click;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.failure.Unavailable;
import dev.shopkeeper.domain.interaction.Interaction;
import dev.shopkeeper.domain.interaction.InteractionId;
import dev.shopkeeper.domain.interaction.InteractionType;
import dev.shopkeeper.domain.notification.consent.EngagementFact;
import dev.shopkeeper.domain.notification.consent.EngagementKind;
import dev.shopkeeper.domain.notification.consent.UnknownLink;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts that an e-mail was opened or a link of it followed, once for each delivery, and shows the way to where the link
 * leads. A click on a product that the e-mail recommended is an interaction of its recipient, once for each product. Nobody
 * is kept from where they want to go because it cannot be counted.
 */
public final class FollowLink {

    private static final Logger LOG = LoggerFactory.getLogger(FollowLink.class);

    private final MailLinks links;
    private final Customers customers;
    private final Engagement engagement;
    private final Interactions interactions;
    private final InstantSource clock;

    public FollowLink(
            MailLinks links,
            Customers customers,
            Engagement engagement,
            Interactions interactions,
            InstantSource clock) {
        this.links = links;
        this.customers = customers;
        this.engagement = engagement;
        this.interactions = interactions;
        this.clock = clock;
    }

    /**
     * The picture of an e-mail is asked for.
     *
     * @param counts whether a person may be behind it, and not a program that looks ahead
     * @throws UnknownLink when the link is none of ours
     */
    public void opened(String token, boolean counts) {
        DeliveryId delivery = links.opened(token);
        if (counts) {
            noteSafely(() -> note(delivery, EngagementKind.OPENED));
        }
    }

    /**
     * A link of an e-mail is followed.
     *
     * @param counts whether a person may be behind it, and not a program that looks ahead
     * @return where it leads
     * @throws UnknownLink when the link is none of ours
     */
    public URI clicked(String token, boolean counts) {
        Click click = links.clicked(token);
        if (counts) {
            noteSafely(() -> noteClick(click));
        }
        return click.target();
    }

    private void noteClick(Click click) {
        if (note(click.delivery(), EngagementKind.CLICKED) && click.product() != null) {
            interactions.append(List.of(interaction(click)));
        }
    }

    private Interaction interaction(Click click) {
        CustomerId customer = click.delivery().customer();
        String product = String.valueOf(click.product());
        Interaction.Report report = new Interaction.Report(
                product,
                InteractionType.CLICK,
                null,
                null,
                String.valueOf(click.recommendation()),
                InteractionId.hash("e-mail", click.delivery().value(), product));
        return Interaction.reported(customer, customer.value(), report, clock.instant());
    }

    /** Gives whether the recipient is somebody we still know: of others nothing is kept. */
    private boolean note(DeliveryId delivery, EngagementKind kind) {
        if (customers.find(delivery.customer()).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        engagement.note(new EngagementFact(delivery, kind, now));
        return true;
    }

    private static void noteSafely(Runnable noting) {
        try {
            noting.run();
        } catch (Unavailable away) {
            LOG.warn("Somebody opened an e-mail or followed a link, which cannot be counted: {}", away.message());
        }
    }
}

package dev.shopkeeper.application.notification.send;

import dev.shopkeeper.application.notification.consent.MailLinks;
import dev.shopkeeper.application.notification.consent.Recommended;
import dev.shopkeeper.application.notification.mail.MessageIds;
import dev.shopkeeper.application.notification.template.Recipient;
import dev.shopkeeper.application.notification.template.Recipient.Tracking;
import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.mail.Email;
import dev.shopkeeper.domain.notification.mail.HeaderText;
import dev.shopkeeper.domain.notification.mail.Mailbox;
import dev.shopkeeper.domain.notification.send.Delivery;
import dev.shopkeeper.domain.notification.send.Delivery.Picks;
import dev.shopkeeper.domain.notification.send.DeliveryId;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.Offer;
import dev.shopkeeper.domain.notification.template.OfferedProduct;
import dev.shopkeeper.domain.notification.template.Rendering;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the e-mail of one delivery. Safe for many threads. */
public final class ComposeEmail {

    private final RenderEmail render;
    private final FrozenOffers offers;
    private final MailLinks links;
    private final MessageIds messageIds;
    private final InstantSource clock;

    public ComposeEmail(
            RenderEmail render, FrozenOffers offers, MailLinks links, MessageIds messageIds, InstantSource clock) {
        this.render = render;
        this.offers = offers;
        this.links = links;
        this.messageIds = messageIds;
        this.clock = clock;
    }

    /** An e-mail, and the products in it. */
    record Composed(Email email, @Nullable Picks picks) {}

    /**
     * The e-mail of this delivery to its customer.
     *
     * @throws InvalidInput when it cannot be made for this customer
     */
    Composed compose(
            Delivery delivery,
            EmailAddress to,
            Customer customer,
            NotificationConfig config,
            Map<String, Object> data) {
        DeliveryId id = delivery.id();
        AtomicReference<@Nullable Offer> made = new AtomicReference<>(null);
        String unsubscribe = links.unsubscribe(id);
        Recipient recipient = new Recipient(
                customer,
                data,
                () -> {
                    Offer offer = offers.offer(customer.id(), delivery.picks());
                    made.set(offer);
                    return offer;
                },
                unsubscribe,
                clock.instant(),
                config.track() ? new Tracking(clicks(id, made), links.open(id)) : null);
        Rendering rendering = render.render(config, recipient);
        if (!rendering.missing().isEmpty()) {
            throw new InvalidInput("nobody gives a value to " + String.join(", ", rendering.missing()));
        }
        Email email = new Email(
                messageIds.of(id.value()),
                null,
                mailbox(to, customer),
                rendering.subject(),
                rendering.html(),
                rendering.text(),
                URI.create(unsubscribe),
                Email.Kind.BULK);
        Offer offer = made.get();
        return new Composed(email, offer == null ? null : picks(offer));
    }

    /** Tries whether it could be made; nothing is noted, and nothing goes out. */
    void rehearse(Customer customer, NotificationConfig config, Map<String, Object> data) {
        Recipient recipient = new Recipient(
                customer, data, () -> offers.preview(customer.id()), links.sampleUnsubscribe(), clock.instant(), null);
        Rendering rendering = render.render(config, recipient);
        if (!rendering.missing().isEmpty()) {
            throw new InvalidInput("nobody gives a value to " + String.join(", ", rendering.missing()));
        }
    }

    private UnaryOperator<String> clicks(DeliveryId id, AtomicReference<@Nullable Offer> made) {
        return link -> links.click(id, link, recommended(made.get()));
    }

    private static @Nullable Recommended recommended(@Nullable Offer offer) {
        RecommendationId id = offer == null ? null : offer.id();
        return offer == null || id == null ? null : new Recommended(id, products(offer));
    }

    private static Picks picks(Offer offer) {
        return new Picks(offer.id(), products(offer));
    }

    private static List<ProductId> products(Offer offer) {
        return offer.products().stream().map(OfferedProduct::id).toList();
    }

    /** A name that no header can carry is left out. */
    private static Mailbox mailbox(EmailAddress to, Customer customer) {
        String name = customer.profile().name();
        boolean fit = name != null && name.length() <= Mailbox.MAX_NAME && HeaderText.isSafe(name);
        return new Mailbox(to, fit ? name : null);
    }
}

package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.Rendering;
import dev.shopkeeper.domain.notification.template.UnknownConfig;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows what somebody would read, without sending it and without noting anything. */
public final class PreviewEmail {

    private static final String NOBODY = "preview";

    private final ConfigQueries configs;
    private final CustomerQueries customers;
    private final OfferProducts offer;
    private final RenderEmail render;
    private final String unsubscribeUrl;
    private final InstantSource clock;

    /** @param unsubscribeUrl what the link to unsubscribe leads to in a preview */
    public PreviewEmail(
            ConfigQueries configs,
            CustomerQueries customers,
            OfferProducts offer,
            RenderEmail render,
            String unsubscribeUrl,
            InstantSource clock) {
        this.configs = configs;
        this.customers = customers;
        this.offer = offer;
        this.render = render;
        this.unsubscribeUrl = unsubscribeUrl;
        this.clock = clock;
    }

    /**
     * The e-mail as this customer would read it, or somebody made up who is not in the books.
     *
     * @param customer our id of the customer, or an external id; null for somebody made up
     * @param data     what the send would bring
     * @throws UnknownConfig   when there is no such config
     * @throws UnknownCustomer when there is no such customer
     */
    public Rendering preview(String config, @Nullable String customer, Map<String, ?> data) {
        NotificationConfig latest = configs.named(config);
        Instant now = clock.instant();
        Customer reader = customer == null ? somebody(latest, now) : customers.named(customer);
        return render.render(
                latest, new Recipient(reader, data, () -> offer.preview(reader.id()), unsubscribeUrl, now, null));
    }

    private static Customer somebody(NotificationConfig config, Instant now) {
        Profile profile = new Profile(
                NOBODY,
                "Alex Example",
                new EmailAddress("alex@example.com"),
                null,
                config.content().language(),
                "Example Ltd",
                "Hà Nội",
                "Vietnam",
                Set.of(),
                Map.of());
        return Customer.entered(new CustomerId(NOBODY), profile, true, NOBODY, now);
    }
}

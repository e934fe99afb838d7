package dev.shopkeeper.application.notification.template;

import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.domain.customer.Customer;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.customer.EmailAddress;
import dev.shopkeeper.domain.customer.Profile;
import dev.shopkeeper.domain.customer.UnknownCustomer;
import dev.shopkeeper.domain.failure.InvalidInput;
import dev.shopkeeper.domain.notification.template.ConfigChange;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.ConfigReader;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import dev.shopkeeper.domain.notification.template.Rendering;
import dev.shopkeeper.domain.notification.template.TemplateInvalid;
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
    private final ConfigReader reader;
    private final String unsubscribeUrl;
    private final InstantSource clock;

    /**
     * Previews for these configs and customers.
     *
     * @param reader         reads what is not saved yet
     * @param unsubscribeUrl what the link to unsubscribe leads to in a preview
     */
    public PreviewEmail(
            ConfigQueries configs,
            CustomerQueries customers,
            OfferProducts offer,
            RenderEmail render,
            ConfigReader reader,
            String unsubscribeUrl,
            InstantSource clock) {
        this.configs = configs;
        this.customers = customers;
        this.offer = offer;
        this.render = render;
        this.reader = reader;
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
        return render.render(latest, recipient(latest, customer, data));
    }

    /**
     * The same for what somebody writes and has not saved.
     *
     * @param written the texts; a name is not needed yet
     * @throws InvalidInput    when a field is not valid
     * @throws TemplateInvalid when one of its templates is not; says where
     * @throws UnknownCustomer when there is no such customer
     */
    public Rendering draft(ConfigChange written, @Nullable String customer, Map<String, ?> data) {
        NotificationConfig draft =
                reader.read(null, written.called(NOBODY)).first(new ConfigId(NOBODY), clock.instant());
        return render.renderDraft(draft, recipient(draft, customer, data));
    }

    private Recipient recipient(NotificationConfig config, @Nullable String customer, Map<String, ?> data) {
        Instant now = clock.instant();
        Customer somebody = customer == null ? somebody(config, now) : customers.named(customer);
        return new Recipient(somebody, data, () -> offer.preview(somebody.id()), unsubscribeUrl, now, null);
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

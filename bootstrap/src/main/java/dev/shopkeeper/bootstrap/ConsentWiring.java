package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.notification.consent.EditSuppressions;
import dev.shopkeeper.application.notification.consent.Engagement;
import dev.shopkeeper.application.notification.consent.EngagementHistory;
import dev.shopkeeper.application.notification.consent.EngagementPersonalData;
import dev.shopkeeper.application.notification.consent.EngagementTraces;
import dev.shopkeeper.application.notification.consent.FollowLink;
import dev.shopkeeper.application.notification.consent.MailLinks;
import dev.shopkeeper.application.notification.consent.SuppressionPersonalData;
import dev.shopkeeper.application.notification.consent.Suppressions;
import dev.shopkeeper.application.notification.consent.TellUnsubscribed;
import dev.shopkeeper.application.notification.consent.Unsubscribe;
import dev.shopkeeper.application.notification.webhook.Announce;
import dev.shopkeeper.bootstrap.settings.Secret;
import dev.shopkeeper.bootstrap.settings.ServerSettings;
import dev.shopkeeper.bootstrap.settings.TokenSettings;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Links in e-mails, what comes of them, and the addresses that get nothing. */
@Factory
final class ConsentWiring {

    @Singleton
    MailLinks mailLinks(TokenSettings tokens, ServerSettings settings, BeanProvider<EmbeddedServer> server) {
        URI named = settings.publicUrl();
        // the port is known only once the server listens, and stays the same from then on
        Supplier<URI> base = named == null
                ? () -> URI.create("http://localhost:" + server.get().getPort())
                : () -> named;
        return new MailLinks(tokens.signing().stream().map(Secret::value).toList(), base);
    }

    @Singleton
    Unsubscribe unsubscribe(
            MailLinks links, Customers customers, Engagement engagement, Announce announce, InstantSource clock) {
        return new Unsubscribe(links, customers, engagement, announce, clock);
    }

    @Singleton
    TellUnsubscribed tellUnsubscribed(Announce announce) {
        return new TellUnsubscribed(announce);
    }

    @Singleton
    FollowLink followLink(
            MailLinks links,
            Customers customers,
            Engagement engagement,
            Interactions interactions,
            InstantSource clock) {
        return new FollowLink(links, customers, engagement, interactions, clock);
    }

    @Singleton
    EditSuppressions editSuppressions(Suppressions suppressions, AuditLog audit, InstantSource clock) {
        return new EditSuppressions(suppressions, audit, clock);
    }

    @Singleton
    SuppressionPersonalData suppressionPersonalData(Suppressions suppressions, InstantSource clock) {
        return new SuppressionPersonalData(suppressions, clock);
    }

    @Singleton
    EngagementPersonalData engagementPersonalData(Engagement engagement) {
        return new EngagementPersonalData(engagement);
    }

    @Singleton
    EngagementHistory engagementHistory(Engagement engagement) {
        return new EngagementHistory(engagement);
    }

    @Singleton
    EngagementTraces engagementTraces(Engagement engagement) {
        return new EngagementTraces(engagement);
    }
}

package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.application.notification.template.ConfigQueries;
import dev.shopkeeper.application.notification.template.DemoConfigs;
import dev.shopkeeper.application.notification.template.EmailMarkup;
import dev.shopkeeper.application.notification.template.NotificationConfigs;
import dev.shopkeeper.application.notification.template.OfferProducts;
import dev.shopkeeper.application.notification.template.PreviewEmail;
import dev.shopkeeper.application.notification.template.RenderEmail;
import dev.shopkeeper.application.notification.template.SaveConfig;
import dev.shopkeeper.application.notification.template.TemplateEngine;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.bootstrap.settings.ServerSettings;
import dev.shopkeeper.bootstrap.settings.TextSettings;
import dev.shopkeeper.domain.notification.template.ConfigReader;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;

/** What is written to customers. */
@Factory
final class NotificationTemplateWiring {

    /** Where the link to unsubscribe leads in a preview: to nobody's. */
    private static final String NOBODYS_LINK = "/u/preview";

    @Singleton
    RenderEmail renderEmail(TemplateEngine engine, EmailMarkup markup, TextSettings texts) {
        return new RenderEmail(engine, markup, texts.shopName());
    }

    @Singleton
    OfferProducts offerProducts(RecommendProducts recommend) {
        return new OfferProducts(recommend);
    }

    @Singleton
    ConfigQueries configQueries(NotificationConfigs configs, RenderEmail render) {
        return new ConfigQueries(configs, render);
    }

    @Singleton
    SaveConfig saveConfig(
            NotificationConfigs configs,
            ConfigQueries queries,
            RenderEmail render,
            TextSettings texts,
            AuditLog audit,
            IdSource ids,
            InstantSource clock) {
        return new SaveConfig(configs, queries, render, new ConfigReader(texts.language()), audit, ids, clock);
    }

    @Singleton
    PreviewEmail previewEmail(
            ConfigQueries configs,
            CustomerQueries customers,
            OfferProducts offer,
            RenderEmail render,
            TextSettings texts,
            ServerSettings server,
            InstantSource clock) {
        URI base = Objects.requireNonNullElse(server.publicUrl(), URI.create("http://localhost:" + server.port()));
        return new PreviewEmail(
                configs, customers, offer, render, new ConfigReader(texts.language()), base + NOBODYS_LINK, clock);
    }

    @Singleton
    DemoConfigs demoConfigs(NotificationConfigs configs, InstantSource clock) {
        return new DemoConfigs(configs, clock);
    }
}

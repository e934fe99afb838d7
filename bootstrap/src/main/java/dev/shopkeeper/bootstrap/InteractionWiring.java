package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.account.CustomerRecords;
import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.interaction.ConversionCounter;
import dev.shopkeeper.application.interaction.DemoInteractions;
import dev.shopkeeper.application.interaction.InteractionHistory;
import dev.shopkeeper.application.interaction.InteractionPersonalData;
import dev.shopkeeper.application.interaction.InteractionQueries;
import dev.shopkeeper.application.interaction.InteractionTraces;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.interaction.TrackInteractions;
import dev.shopkeeper.bootstrap.settings.InteractionSettings;
import dev.shopkeeper.domain.interaction.Strengths;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Interactions. */
@Factory
final class InteractionWiring {

    @Singleton
    Strengths strengths(InteractionSettings settings) {
        return new Strengths(settings.strengths());
    }

    @Singleton
    TrackInteractions trackInteractions(
            Interactions interactions, CustomerRecords customers, ConversionCounter conversions, InstantSource clock) {
        return new TrackInteractions(interactions, customers, conversions, clock);
    }

    @Singleton
    InteractionQueries interactionQueries(Interactions interactions, Customers customers) {
        return new InteractionQueries(interactions, customers);
    }

    @Singleton
    DemoInteractions demoInteractions(
            Interactions interactions, Products products, Customers customers, InstantSource clock) {
        return new DemoInteractions(interactions, products, customers, clock);
    }

    @Singleton
    InteractionTraces interactionTraces(Interactions interactions) {
        return new InteractionTraces(interactions);
    }

    @Singleton
    InteractionHistory interactionHistory(Interactions interactions, Products products) {
        return new InteractionHistory(interactions, products);
    }

    @Singleton
    InteractionPersonalData interactionPersonalData(Interactions interactions, IdSource ids) {
        return new InteractionPersonalData(interactions, ids);
    }
}

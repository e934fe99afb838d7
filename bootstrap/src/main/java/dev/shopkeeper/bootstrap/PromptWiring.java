package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.audit.AuditLog;
import dev.shopkeeper.application.chat.prompt.ChoosePrompt;
import dev.shopkeeper.application.chat.prompt.PromptOutcomes;
import dev.shopkeeper.application.chat.prompt.PromptPersonalData;
import dev.shopkeeper.application.chat.prompt.PromptQueries;
import dev.shopkeeper.application.chat.prompt.PromptValues;
import dev.shopkeeper.application.chat.prompt.Prompts;
import dev.shopkeeper.application.chat.prompt.PublishPrompt;
import dev.shopkeeper.application.chat.prompt.RenderPrompt;
import dev.shopkeeper.application.chat.prompt.RenderPrompt.Shop;
import dev.shopkeeper.application.chat.prompt.ShippedPrompts;
import dev.shopkeeper.application.customer.CustomerQueries;
import dev.shopkeeper.bootstrap.settings.TextSettings;
import dev.shopkeeper.domain.chat.prompt.PromptReader;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What the assistant is told before it answers. */
@Factory
final class PromptWiring {

    @Singleton
    Shop promptShop(TextSettings texts) {
        return new Shop(texts.shopName(), texts.language());
    }

    @Singleton
    PromptReader promptReader(TextSettings texts) {
        return new PromptReader(texts.language());
    }

    @Singleton
    ChoosePrompt choosePrompt(Prompts prompts, TextSettings texts) {
        return new ChoosePrompt(prompts, texts.language());
    }

    @Singleton
    PromptQueries promptQueries(Prompts prompts, PromptOutcomes outcomes) {
        return new PromptQueries(prompts, outcomes);
    }

    @Singleton
    PublishPrompt publishPrompt(
            Prompts prompts, PromptQueries queries, PromptReader reader, AuditLog audit, InstantSource clock) {
        return new PublishPrompt(prompts, queries, reader, audit, clock);
    }

    @Singleton
    RenderPrompt renderPrompt(
            Prompts prompts,
            ChoosePrompt choose,
            PromptReader reader,
            CustomerQueries customers,
            PromptValues values,
            Shop shop,
            InstantSource clock) {
        return new RenderPrompt(prompts, choose, reader, customers, values, shop, clock);
    }

    @Singleton
    PromptPersonalData promptPersonalData(PromptOutcomes outcomes) {
        return new PromptPersonalData(outcomes);
    }

    @Singleton
    BeforeServing shippedPrompts(Prompts prompts, InstantSource clock) {
        ShippedPrompts shipped = new ShippedPrompts(prompts, clock);
        return shipped::ensure;
    }
}

package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.catalogue.Products;
import dev.shopkeeper.application.chat.conversation.ChatMessages;
import dev.shopkeeper.application.chat.local.LocalAssistant;
import dev.shopkeeper.application.chat.search.Concepts;
import dev.shopkeeper.application.chat.search.CustomerActivity;
import dev.shopkeeper.application.chat.search.ProductSearch;
import dev.shopkeeper.application.chat.shoptext.DemoShopTexts;
import dev.shopkeeper.application.chat.shoptext.ShopTextSearch;
import dev.shopkeeper.application.chat.shoptext.ShopTexts;
import dev.shopkeeper.application.chat.tool.CustomerTools;
import dev.shopkeeper.application.chat.tool.ShopTextTool;
import dev.shopkeeper.application.chat.tool.ShopTools;
import dev.shopkeeper.application.customer.Customers;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.application.recommendation.serving.RecommendProducts;
import dev.shopkeeper.application.recommendation.serving.RecommendSimilar;
import dev.shopkeeper.bootstrap.settings.DataSettings;
import dev.shopkeeper.bootstrap.settings.TextSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What the chat finds and may do in the shop, and the assistant that needs no model. */
@Factory
final class ShopChatWiring {

    private static final String OWN_TEXTS = "shop-texts";

    @Singleton
    ProductSearch productSearch(Products products, InstantSource clock) {
        return new ProductSearch(products, clock);
    }

    @Singleton
    CustomerActivity customerActivity(Interactions interactions, ProductSearch search) {
        return new CustomerActivity(interactions, search);
    }

    @Singleton
    ShopTextSearch shopTextSearch(ShopTexts texts, InstantSource clock) {
        return new ShopTextSearch(texts, clock);
    }

    @Singleton
    DemoShopTexts demoShopTexts(ShopTexts texts) {
        return new DemoShopTexts(texts);
    }

    @Singleton
    ShopTextLoading shopTextLoading(DataSettings settings, ShopTexts texts) {
        return new ShopTextLoading(settings.directory().resolve(OWN_TEXTS), texts);
    }

    @Singleton
    ShopTools shopTools(
            ProductSearch search,
            RecommendProducts recommend,
            RecommendSimilar similar,
            CustomerActivity activity,
            ShopTextSearch texts,
            TextSettings settings) {
        return new ShopTools(
                search,
                new CustomerTools(search, recommend, similar, activity),
                new ShopTextTool(texts, new Concepts(), settings.language()));
    }

    /** Customers speak with the assistant that asks this one where it must. */
    @Singleton
    @Bean(typed = LocalAssistant.class)
    LocalAssistant localAssistant(
            ChatMessages messages,
            Customers customers,
            ProductSearch search,
            LocalAssistant.Recommending recommending,
            ShopTextSearch texts,
            TextSettings settings) {
        LocalAssistant.Shop shop = new LocalAssistant.Shop(settings.shopName(), settings.language());
        return new LocalAssistant(messages, customers, search, recommending, texts, shop);
    }

    @Singleton
    LocalAssistant.Recommending recommending(
            CustomerActivity activity, RecommendProducts recommend, RecommendSimilar similar) {
        return new LocalAssistant.Recommending(activity, recommend, similar);
    }
}

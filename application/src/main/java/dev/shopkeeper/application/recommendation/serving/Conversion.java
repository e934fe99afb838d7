package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.recommendation.RecommendationId;

/** That somebody did something with a product, and says it came of an answer. */
public record Conversion(RecommendationId recommendation, CustomerId customer, ProductId product) {}

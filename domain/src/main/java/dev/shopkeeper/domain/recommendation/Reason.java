package dev.shopkeeper.domain.recommendation;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.interaction.InteractionType;

/** Why a product was recommended. */
public sealed interface Reason {

    /** Something the person did speaks for it. */
    record Because(InteractionType did, ProductId product, String name) implements Reason {}

    /** It goes with what the person looks at now. */
    record SimilarTo(String name) implements Reason {}

    record PopularIn(String category) implements Reason {}

    record Popular() implements Reason {}

    record TrendingNow() implements Reason {}

    /** It came into the catalogue lately. */
    record New() implements Reason {}
}

package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Reason;

/** Says why a model ranked a product high for somebody. */
record Explanation(ServedCatalogue catalogue, ServedModel model, LiveHistory history, History known) {

    Reason of(int position) {
        ModelType type = model.recommender().type();
        if (type == ModelType.TRENDING) {
            return new Reason.TrendingNow();
        }
        int place = model.recommender().because(known, model.item(position));
        if (place < 0) {
            return popular(catalogue.get(position));
        }
        int spoke = model.position(known.item(place));
        ServedProduct product = catalogue.get(spoke);
        return new Reason.Because(history.did(spoke), product.id(), product.name());
    }

    static Reason popular(ServedProduct product) {
        String category = product.mainCategory();
        return category == null ? new Reason.Popular() : new Reason.PopularIn(category);
    }
}

package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Reason;
import java.util.function.IntUnaryOperator;

/** Says why a model ranked a product high for somebody; for one answer. */
final class Explanation {

    private final ServedCatalogue catalogue;
    private final ServedModel model;
    private final LiveHistory history;
    private final History known;
    private final IntUnaryOperator because;

    /**
     * For what somebody did.
     *
     * @param known the same history by the model's items
     */
    Explanation(ServedCatalogue catalogue, ServedModel model, LiveHistory history, History known) {
        this.catalogue = catalogue;
        this.model = model;
        this.history = history;
        this.known = known;
        this.because = model.recommender().because(known);
    }

    Reason of(int position) {
        ModelType type = model.recommender().type();
        if (type == ModelType.TRENDING) {
            return new Reason.TrendingNow();
        }
        int place = because.applyAsInt(model.item(position));
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

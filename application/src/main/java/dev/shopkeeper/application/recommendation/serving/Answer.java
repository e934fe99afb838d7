package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TopItems;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Reason;
import dev.shopkeeper.domain.recommendation.RecommendedProduct;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One answer while it is filled, step by step, with products that are on sale and not there yet. Not for many threads. */
final class Answer {

    /** So many candidates are looked at for each product wanted, to have some to choose from. */
    private static final int CANDIDATES = 4;

    /** What ranks the same for all; any other model has nothing to say to somebody who did nothing yet. */
    private static final Set<ModelType> FOR_ANYBODY = Set.of(ModelType.POPULAR, ModelType.TRENDING);

    private final Serving serving;
    private final int wanted;
    private final @Nullable BitSet category;
    private final LiveHistory history;
    private final List<RecommendedProduct> products = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private @Nullable ModelType model;

    Answer(Serving serving, int wanted, @Nullable String category, LiveHistory history) {
        this.serving = serving;
        this.wanted = wanted;
        this.category = category == null ? null : serving.catalogue().inCategory(category);
        this.history = history;
    }

    /** By a model, for what the person did; nothing when it has nothing to go by. */
    Answer ranked(ServedModel by) {
        History known = history.forModel(by);
        Recommender recommender = by.recommender();
        boolean nothingKnown = known.isEmpty() && !FOR_ANYBODY.contains(recommender.type());
        if (isFull() || nothingKnown || !recommender.canAnswer(known)) {
            return this;
        }
        return by.withScores(scores -> {
            recommender.score(known, scores);
            Explanation explanation = new Explanation(serving.catalogue(), by, history, known);
            return take(by, scores, true, Float.NEGATIVE_INFINITY, explanation::of);
        });
    }

    /** By likeness to one product, as far as a model sees any. */
    Answer similar(ServedModel by, int position, Reason reason) {
        int item = by.item(position);
        if (isFull() || item < 0) {
            return this;
        }
        return by.withScores(scores -> {
            by.recommender().similar(item, scores);
            scores[item] = 0;
            return take(by, scores, false, 0, at -> reason);
        });
    }

    /** One product, if it may be there. */
    void product(ProductId id, double score, Reason reason, ModelType by) {
        int position = serving.catalogue().position(id);
        if (!isFull() && isAllowed(position)) {
            add(position, score, reason, by);
        }
    }

    /** By what is well rated, then new. */
    Answer byMerit() {
        int[] order = isFull() ? new int[0] : serving.catalogue().byMerit();
        for (int i = 0; i < order.length && !isFull(); i++) {
            if (isAllowed(order[i])) {
                ServedProduct product = serving.catalogue().get(order[i]);
                Reason reason = product.reviewCount() > 0 ? Explanation.popular(product) : new Reason.New();
                add(order[i], product.merit(), reason, ModelType.POPULAR);
            }
        }
        return this;
    }

    /** By what another answer over the same catalogue found. */
    Answer andThen(Answer other) {
        for (RecommendedProduct product : other.products) {
            product(product.id(), product.score(), product.reason(), other.model());
        }
        return this;
    }

    boolean isFull() {
        return products.size() >= wanted;
    }

    List<RecommendedProduct> products() {
        return products;
    }

    /** Which model gave the first of it; what is popular when there is nothing. */
    ModelType model() {
        return model == null ? ModelType.POPULAR : model;
    }

    /** Why the product at a position is in the answer. */
    private interface Why {
        Reason of(int position);
    }

    private Answer take(ServedModel by, float[] scores, boolean diverse, float above, Why why) {
        int missing = wanted - products.size();
        int items = by.recommender().items();
        int[] best = TopItems.of(
                scores,
                items,
                diverse ? missing * CANDIDATES : missing,
                item -> scores[item] > above && isAllowed(by.position(item)));
        float[] theirs = new float[best.length];
        for (int i = 0; i < best.length; i++) {
            theirs[i] = scores[best[i]];
        }
        int[] order = diverse
                ? Diversity.choose(best, theirs, missing, item -> serving.catalogue()
                        .get(by.position(item))
                        .mainCategory())
                : inOrder(best.length);
        for (int place : order) {
            int position = by.position(best[place]);
            add(position, theirs[place], why.of(position), by.recommender().type());
        }
        return this;
    }

    private static int[] inOrder(int n) {
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = i;
        }
        return order;
    }

    private boolean isAllowed(int position) {
        return position >= 0
                && serving.catalogue().isOnSale(position)
                && !taken.get(position)
                && !history.excludes(position)
                && (category == null || category.get(position));
    }

    private void add(int position, double score, Reason reason, ModelType by) {
        taken.set(position);
        products.add(serving.catalogue().get(position).recommended(score, reason));
        model = model == null ? by : model;
    }
}

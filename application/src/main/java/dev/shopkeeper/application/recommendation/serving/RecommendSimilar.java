package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.catalogue.UnknownProduct;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Reason;
import dev.shopkeeper.domain.recommendation.Recommendation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds products that go with one product, or belong to one category. */
public final class RecommendSimilar {

    private static final List<ModelType> BY_CHOICES = List.of(ModelType.BLEND, ModelType.EASE, ModelType.ITEM_KNN);
    private static final int SAMPLE = 50;

    private final ServingState state;

    public RecommendSimilar(ServingState state) {
        this.state = state;
    }

    /**
     * The products most like this one: by what people chose together, then by what is written about them.
     *
     * @throws UnknownProduct when it is not in the catalogue
     */
    public Recommendation to(ProductId product, int topK) {
        Serving serving = state.current();
        int position = serving.catalogue().position(product);
        if (position < 0 || !serving.catalogue().get(position).listed()) {
            throw new UnknownProduct();
        }
        Answer answer = answer(serving, List.of(product), Wish.any(topK));
        similar(serving, answer, position);
        String category = serving.catalogue().get(position).mainCategory();
        if (category != null && !answer.isFull()) {
            Answer rest = answer(serving, List.of(product), Wish.within(category, topK));
            answer.andThen(popular(serving, rest));
        }
        return new Recommendation(null, answer.model(), answer.products());
    }

    /** What goes with a product, of one category if one is named; what is popular where the product is not known. */
    public Recommendation goingWith(@Nullable ProductId product, @Nullable String category, int topK) {
        Serving serving = state.current();
        List<ProductId> context = product == null ? List.of() : List.of(product);
        Answer answer = answer(serving, context, Wish.within(category, topK));
        int position = product == null ? -1 : serving.catalogue().position(product);
        if (position >= 0) {
            similar(serving, answer, position);
        }
        Answer filled = popular(serving, answer);
        return new Recommendation(null, filled.model(), filled.products());
    }

    /** The best of a category, the groups that its products belong to first. */
    public Recommendation ofCategory(String category, int topK) {
        Wish wish = Wish.within(category, topK);
        Serving serving = state.current();
        List<ProductId> some = serving.catalogue().inCategory(category).stream()
                .limit(SAMPLE)
                .mapToObj(position -> serving.catalogue().get(position).id())
                .toList();
        LiveHistory groups = LiveHistory.ofContext(some, serving.catalogue()).excludingNothing();
        Answer answer = new Answer(serving, wish.topK(), wish.category(), groups);
        serving.model(ModelType.CLUSTERS).ifPresent(answer::ranked);
        Answer filled = popular(serving, answer);
        return new Recommendation(null, filled.model(), filled.products());
    }

    private static Answer answer(Serving serving, List<ProductId> context, Wish wish) {
        return new Answer(serving, wish.topK(), wish.category(), LiveHistory.ofContext(context, serving.catalogue()));
    }

    private static void similar(Serving serving, Answer answer, int position) {
        Reason reason = new Reason.SimilarTo(serving.catalogue().get(position).name());
        BY_CHOICES.stream()
                .flatMap(type -> serving.model(type).stream())
                .findFirst()
                .ifPresent(model -> answer.similar(model, position, reason));
        serving.model(ModelType.CONTENT).ifPresent(model -> answer.similar(model, position, reason));
    }

    private static Answer popular(Serving serving, Answer answer) {
        serving.model(ModelType.POPULAR).ifPresent(answer::ranked);
        return answer.byMerit();
    }
}

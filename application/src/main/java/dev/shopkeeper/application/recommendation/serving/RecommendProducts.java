package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.interaction.Interactions;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.customer.CustomerId;
import dev.shopkeeper.domain.interaction.Strengths;
import dev.shopkeeper.domain.recommendation.ModelType;
import dev.shopkeeper.domain.recommendation.Placement;
import dev.shopkeeper.domain.recommendation.Recommendation;
import dev.shopkeeper.domain.recommendation.RecommendationId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Recommends products to people, by what they did up to now. */
public final class RecommendProducts {

    /** So much of what somebody did counts, the newest of it. */
    private static final int REMEMBERED = 500;

    private final ServingState state;
    private final Interactions interactions;
    private final Strengths strengths;
    private final NoteExposures exposures;
    private final IdSource ids;
    private final InstantSource clock;

    public RecommendProducts(
            ServingState state,
            Interactions interactions,
            Strengths strengths,
            NoteExposures exposures,
            IdSource ids,
            InstantSource clock) {
        this.state = state;
        this.interactions = interactions;
        this.strengths = strengths;
        this.exposures = exposures;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * For a customer; noted as shown, under the answer's id.
     *
     * @throws dev.shopkeeper.domain.recommendation.ModelNotTrained when a model is wanted that never was
     */
    public Recommendation forCustomer(CustomerId customer, Placement placement, Wish wish) {
        Answer answer = answer(customer, wish);
        RecommendationId id = new RecommendationId(ids.next());
        Recommendation shown = new Recommendation(id, answer.model(), answer.products());
        exposures.note(new Exposure(
                id,
                customer,
                shown.model(),
                placement,
                shown.products().stream().map(product -> product.id()).toList(),
                clock.instant()));
        return shown;
    }

    /** The same for somebody who only looks at what would be shown to the customer: nothing is noted. */
    public Recommendation preview(CustomerId customer, Wish wish) {
        Answer answer = answer(customer, wish);
        return new Recommendation(null, answer.model(), answer.products());
    }

    private Answer answer(CustomerId customer, Wish wish) {
        Serving serving = state.current();
        Optional<ServedModel> model = model(serving, wish);
        LiveHistory history = LiveHistory.of(
                interactions.newest(customer, REMEMBERED), strengths, wish.excludeSeen(), serving.catalogue());
        return filled(serving, model, wish, history);
    }

    /** For somebody of whom nothing is known but what they look at now. */
    public Recommendation forContext(List<ProductId> context, Wish wish) {
        Serving serving = state.current();
        Optional<ServedModel> model = model(serving, wish);
        Answer answer = filled(serving, model, wish, LiveHistory.ofContext(context, serving.catalogue()));
        return new Recommendation(null, answer.model(), answer.products());
    }

    private static Optional<ServedModel> model(Serving serving, Wish wish) {
        ModelType wanted = wish.model();
        return wanted == null ? serving.preferred() : Optional.of(serving.require(wanted));
    }

    private static Answer filled(Serving serving, Optional<ServedModel> model, Wish wish, LiveHistory history) {
        Answer answer = new Answer(serving, wish.topK(), wish.category(), history);
        model.ifPresent(answer::ranked);
        serving.model(ModelType.POPULAR).ifPresent(answer::ranked);
        return answer.byMerit();
    }
}

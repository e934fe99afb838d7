package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.domain.recommendation.ModelNotTrained;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue and the models of one moment. */
record Serving(ServedCatalogue catalogue, Map<ModelType, ServedModel> models) {

    static final Serving NOTHING = new Serving(ServedCatalogue.EMPTY, Map.of());

    /** What answers when nobody asks for a model, the best first. */
    private static final List<ModelType> PREFERRED = List.of(
            ModelType.BLEND, ModelType.EASE, ModelType.ALS, ModelType.ITEM_KNN, ModelType.CONTENT, ModelType.POPULAR);

    Serving {
        models = Map.copyOf(models);
    }

    Optional<ServedModel> model(ModelType type) {
        return Optional.ofNullable(models.get(type));
    }

    ServedModel require(ModelType type) {
        return model(type).orElseThrow(() -> new ModelNotTrained(type));
    }

    Optional<ServedModel> preferred() {
        return PREFERRED.stream().flatMap(type -> model(type).stream()).findFirst();
    }
}

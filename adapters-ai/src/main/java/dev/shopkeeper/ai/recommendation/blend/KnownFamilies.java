package dev.shopkeeper.ai.recommendation.blend;

import dev.shopkeeper.ai.recommendation.clusters.TextClusters;
import dev.shopkeeper.ai.recommendation.content.SimilarTexts;
import dev.shopkeeper.ai.recommendation.ease.ClosedFormEase;
import dev.shopkeeper.ai.recommendation.factorization.ImplicitAls;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.ai.recommendation.neighbours.NearestItems;
import dev.shopkeeper.ai.recommendation.popularity.Popularity;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every kind of model that this code can fit. */
public final class KnownFamilies {

    /** Those whose blend is the default answer; the last answers for people nothing is known of. */
    public static final List<ModelFamily> BLENDED = List.of(
            new ClosedFormEase(), new ImplicitAls(), new NearestItems(), new SimilarTexts(), Popularity.popular());

    private final Map<ModelType, ModelFamily> families = new EnumMap<>(ModelType.class);

    public KnownFamilies() {
        BLENDED.forEach(this::add);
        add(new TextClusters());
        add(Popularity.trending());
        add(new Blending(BLENDED));
    }

    private void add(ModelFamily family) {
        families.put(family.type(), family);
    }

    public Set<ModelType> types() {
        return Collections.unmodifiableSet(families.keySet());
    }

    public ModelFamily of(ModelType type) {
        ModelFamily family = families.get(type);
        if (family == null) {
            throw new IllegalArgumentException(type + " cannot be fitted");
        }
        return family;
    }
}

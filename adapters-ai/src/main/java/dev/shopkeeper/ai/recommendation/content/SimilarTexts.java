package dev.shopkeeper.ai.recommendation.content;

import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.ItemText;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.TrainingData;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Content. Linear in the words of all products; with embeddings, which must be asked for, about 10 ms more for each
 * product and core, and 1.5 kB for each product.
 */
public final class SimilarTexts implements ModelFamily {

    private static final int USUAL_WORDS = 60;

    @Override
    public ModelType type() {
        return ModelType.CONTENT;
    }

    @Override
    public boolean isFor(TrainingData data, ModelOptions options) {
        return data.texts().stream().anyMatch(text -> !text.equals(ItemText.NONE));
    }

    @Override
    public long estimateBytes(InteractionMatrix matrix, ModelOptions options) {
        long embedded = options.whole(ModelParameter.EMBEDDINGS) == 1 ? 4L * SentenceVectors.LENGTH : 0;
        return matrix.items() * (USUAL_WORDS * 100L + embedded) + 1;
    }

    @Override
    public Recommender fit(FitContext context) {
        TermVectors words =
                TermVectors.of(context.data().texts(), context.matrix().items());
        context.reached(0.3);
        float[] sentences =
                context.options().whole(ModelParameter.EMBEDDINGS) == 1 ? SentenceVectors.of(context) : new float[0];
        context.reached(1);
        return new ContentModel(words, sentences);
    }

    @Override
    public void write(Recommender model, DataOutputStream out) throws IOException {
        ContentModel content = (ContentModel) model;
        content.write(out);
    }

    @Override
    public Recommender read(DataInputStream in) throws IOException {
        TermVectors words = TermVectors.read(in);
        float[] sentences = ArrayCodec.readFloats(in);
        ArrayCodec.require(sentences.length == 0 || sentences.length == (long) words.items() * SentenceVectors.LENGTH);
        return new ContentModel(words, sentences);
    }
}

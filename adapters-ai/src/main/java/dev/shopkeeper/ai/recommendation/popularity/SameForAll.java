package dev.shopkeeper.ai.recommendation.popularity;

import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.IntUnaryOperator;

/** One score for each item, whoever asks: the answer for people nothing is known of. */
final class SameForAll implements Recommender {

    private final ModelType type;
    private final float[] scoreOf;
    private final boolean learned;

    SameForAll(ModelType type, float[] scoreOf, boolean learned) {
        this.type = type;
        this.scoreOf = scoreOf;
        this.learned = learned;
    }

    @Override
    public ModelType type() {
        return type;
    }

    void write(DataOutputStream out) throws IOException {
        ArrayCodec.write(out, scoreOf);
        out.writeBoolean(learned);
    }

    @Override
    public int items() {
        return scoreOf.length;
    }

    @Override
    public boolean canAnswer(History history) {
        return learned;
    }

    @Override
    public void score(History history, float[] scores) {
        System.arraycopy(scoreOf, 0, scores, 0, scoreOf.length);
    }

    @Override
    public void similar(int item, float[] scores) {
        score(History.empty(), scores);
    }

    @Override
    public IntUnaryOperator because(History history) {
        return item -> -1;
    }

    @Override
    public long bytes() {
        return 4L * scoreOf.length;
    }
}

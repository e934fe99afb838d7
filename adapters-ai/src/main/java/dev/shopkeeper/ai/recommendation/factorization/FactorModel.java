package dev.shopkeeper.ai.recommendation.factorization;

import dev.shopkeeper.ai.recommendation.matrix.Confidence;
import dev.shopkeeper.ai.recommendation.matrix.Contributions;
import dev.shopkeeper.ai.recommendation.matrix.Kernels;
import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.application.recommendation.FitMonitor;
import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.ParallelRows;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.IntUnaryOperator;

/**
 * Vectors of products. People have none: whoever asks is folded in, by one solve of k equations, from what they did up to
 * now.
 */
final class FactorModel implements Recommender {

    private final int k;
    private final Objective objective;
    private final float[] vectors;
    private final ProductScores products;
    private final float[] norms;
    private final float[] gram;

    FactorModel(int k, Objective objective, float[] vectors) {
        this.k = k;
        this.objective = objective;
        this.vectors = vectors;
        int items = vectors.length / k;
        this.products = new ProductScores(vectors, k);
        this.norms = new float[items];
        for (int i = 0; i < items; i++) {
            norms[i] = (float) Math.sqrt(Kernels.BEST.dot(vectors, i * k, vectors, i * k, k));
        }
        this.gram = GramMatrix.of(vectors, k, objective.unobservedWeight(), ParallelRows.onAllCores(), FitMonitor.NONE);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(k);
        out.writeDouble(objective.unobservedWeight());
        out.writeDouble(objective.regularization());
        out.writeDouble(objective.frequencyExponent());
        ArrayCodec.write(out, vectors);
    }

    int factors() {
        return k;
    }

    void copyVector(int item, float[] to, int at) {
        System.arraycopy(vectors, item * k, to, at, k);
    }

    @Override
    public ModelType type() {
        return ModelType.ALS;
    }

    @Override
    public int items() {
        return norms.length;
    }

    @Override
    public boolean canAnswer(History history) {
        for (int i = 0; i < history.size(); i++) {
            if (norms[history.item(i)] > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void score(History history, float[] scores) {
        float[] person = new float[k];
        for (int i = 0; i < history.size(); i++) {
            int item = history.item(i);
            Kernels.BEST.axpy(Confidence.of(history.strength(i)), vectors, item * k, person, 0, k);
        }
        equations(history).solve(person);
        products.write(person, 0, scores);
    }

    /** The left side for one person: Gram matrix, ridge, and what they chose. */
    private SymmetricEquations equations(History history) {
        SymmetricEquations left = new SymmetricEquations(gram, k, objective.ridge(history.size(), items()));
        for (int i = 0; i < history.size(); i++) {
            left.add(Confidence.of(history.strength(i)), vectors, history.item(i) * k);
        }
        return left;
    }

    @Override
    public void similar(int item, float[] scores) {
        products.write(vectors, item * k, scores);
        for (int i = 0; i < items(); i++) {
            float length = norms[i] * norms[item];
            scores[i] = length > 0 ? scores[i] / length : 0;
        }
    }

    /** What an entry gives to the score is {@code w · v_itemᵀ A⁻¹ v_entry}: one solve for all of them. */
    @Override
    public IntUnaryOperator because(History history) {
        SymmetricEquations equations = equations(history);
        float[] wanted = new float[k];
        return item -> {
            copyVector(item, wanted, 0);
            equations.solve(wanted);
            return Contributions.loudest(history, at -> Kernels.BEST.dot(vectors, history.item(at) * k, wanted, 0, k));
        };
    }

    @Override
    public long bytes() {
        return 4L * vectors.length + products.bytes() + 4L * norms.length + 4L * gram.length;
    }
}

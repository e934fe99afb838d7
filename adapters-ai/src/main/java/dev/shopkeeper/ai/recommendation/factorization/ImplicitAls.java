package dev.shopkeeper.ai.recommendation.factorization;

import dev.shopkeeper.ai.recommendation.matrix.WeightedRows;
import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.ai.recommendation.model.Dimension;
import dev.shopkeeper.ai.recommendation.model.FitContext;
import dev.shopkeeper.ai.recommendation.model.ModelFamily;
import dev.shopkeeper.application.recommendation.InteractionMatrix;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * iALS (Hu, Koren and Volinsky 2008) with the regularization of Rendle 2021: the least of {@code Σ_S w(x·v - 1)² + α₀ Σ
 * (x·v)² + Σ_u λ(n_u + α₀|I|)^ν |x|² + Σ_i …}, by conjugate gradients from the last iterate (Takács 2011), three steps a
 * row.
 *
 * <p>Time per iteration: {@code 32·entries·k + 16·(people + products)·k²} operations over the cores, and {@code k²} for
 * each row's share of the Gram matrix. Memory: 4·k bytes for each person and product, 16 per entry; serving 5·k per
 * product.
 */
public final class ImplicitAls implements ModelFamily {

    @Override
    public ModelType type() {
        return ModelType.ALS;
    }

    @Override
    public long estimateBytes(InteractionMatrix matrix, ModelOptions options) {
        long k = options.whole(ModelParameter.FACTORS);
        long vectors = 4 * k * (matrix.users() + 3L * matrix.items());
        return 2 * WeightedRows.bytes(matrix) + vectors + AlternatingSquares.GRAM_PARTS * 4 * k * k;
    }

    @Override
    public Recommender fit(FitContext context) {
        return new AlternatingSquares(context).fit();
    }

    @Override
    public List<Dimension> dimensions(InteractionMatrix matrix) {
        List<Dimension> all = new ArrayList<>();
        all.add(Dimension.of(
                ModelParameter.UNOBSERVED_WEIGHT, 0.3, 0.001, 0.003, 0.01, 0.03, 0.06, 0.1, 0.2, 0.3, 0.5, 1));
        all.add(Dimension.of(
                ModelParameter.REGULARIZATION,
                0.007,
                0.0003,
                0.001,
                0.002,
                0.003,
                0.005,
                0.007,
                0.01,
                0.015,
                0.02,
                0.03,
                0.05,
                0.1,
                0.2));
        all.add(Dimension.of(ModelParameter.FACTORS, 64, 16, 32, 64, 128, 256));
        return all;
    }

    @Override
    public void write(Recommender model, DataOutputStream out) throws IOException {
        FactorModel factors = (FactorModel) model;
        factors.write(out);
    }

    @Override
    public Recommender read(DataInputStream in) throws IOException {
        int factors = ArrayCodec.length(in);
        Objective objective = new Objective(in.readDouble(), in.readDouble(), in.readDouble());
        float[] vectors = ArrayCodec.readFloats(in);
        ArrayCodec.require(factors > 0 && vectors.length % factors == 0);
        return new FactorModel(factors, objective, vectors);
    }
}

package dev.shopkeeper.application.recommendation;

import dev.shopkeeper.domain.recommendation.ModelOptions;
import dev.shopkeeper.domain.recommendation.ModelParameter;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntUnaryOperator;

/**
 * A small recommender for stories: counts which products are chosen by the same people, and for each keeps as many of the
 * others as {@code neighbours} says. Popular counts alone.
 */
public final class TogetherRecommenders implements Recommenders {

    private static final int VERSION = 7;

    private static final class Together implements Recommender {

        private final ModelType type;
        private final float[][] counts;

        private Together(ModelType type, float[][] counts) {
            this.type = type;
            this.counts = counts;
        }

        @Override
        public ModelType type() {
            return type;
        }

        @Override
        public int items() {
            return counts.length;
        }

        @Override
        public boolean canAnswer(History history) {
            return !history.isEmpty() || type == ModelType.POPULAR;
        }

        @Override
        public void score(History history, float[] scores) {
            for (int item = 0; item < counts.length; item++) {
                scores[item] = type == ModelType.POPULAR ? counts[item][item] : 0;
                for (int i = 0; i < history.size() && type != ModelType.POPULAR; i++) {
                    int chosen = history.item(i);
                    scores[item] += chosen == item ? 0 : counts[chosen][item] * history.strength(i);
                }
            }
        }

        @Override
        public void similar(int item, float[] scores) {
            System.arraycopy(counts[item], 0, scores, 0, counts.length);
        }

        @Override
        public IntUnaryOperator because(History history) {
            return item -> loudest(history, item);
        }

        private int loudest(History history, int item) {
            int best = -1;
            for (int i = 0; i < history.size() && type != ModelType.POPULAR; i++) {
                float by = counts[history.item(i)][item];
                if (by > 0 && (best < 0 || by > counts[history.item(best)][item])) {
                    best = i;
                }
            }
            return best;
        }

        @Override
        public long bytes() {
            return 4L * counts.length * counts.length;
        }
    }

    @Override
    public Fitted fit(ModelType type, TrainingData data, ModelOptions options, FitMonitor monitor) {
        if (monitor.cancelled()) {
            throw new CancellationException();
        }
        InteractionMatrix matrix = data.matrix();
        float[][] counts = new float[matrix.items()][matrix.items()];
        for (int user = 0; user < matrix.users(); user++) {
            for (int a = matrix.start(user); a < matrix.end(user); a++) {
                for (int b = matrix.start(user); b < matrix.end(user); b++) {
                    counts[matrix.item(a)][matrix.item(b)]++;
                }
            }
        }
        for (float[] row : counts) {
            keepBest(row, options.whole(ModelParameter.NEIGHBOURS));
        }
        monitor.progress(1);
        return new Fitted(new Together(type, counts), options, List.of());
    }

    private static void keepBest(float[] row, int most) {
        if (row.length > most) {
            float[] sorted = row.clone();
            Arrays.sort(sorted);
            float least = sorted[row.length - most];
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] < least ? 0 : row[i];
            }
        }
    }

    @Override
    public Fitted tuneAndFit(
            ModelType type, TrainingData data, ModelOptions options, double secondsForSearch, FitMonitor monitor) {
        return fit(type, data, options, monitor);
    }

    @Override
    public long estimateBytes(ModelType type, InteractionMatrix matrix, ModelOptions options) {
        return 4L * matrix.items() * matrix.items();
    }

    @Override
    public void write(Recommender recommender, OutputStream out) throws IOException {
        Together model = (Together) recommender;
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(VERSION);
        data.writeUTF(model.type().wireName());
        data.writeInt(model.items());
        for (float[] row : model.counts) {
            for (float count : row) {
                data.writeFloat(count);
            }
        }
        data.flush();
    }

    @Override
    public ReadModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int version = data.readInt();
        if (version != VERSION) {
            return new ReadModel.OtherVersion(version, VERSION);
        }
        ModelType type = ModelType.parse(data.readUTF());
        int items = data.readInt();
        float[][] counts = new float[items][items];
        for (float[] row : counts) {
            for (int i = 0; i < items; i++) {
                row[i] = data.readFloat();
            }
        }
        return new ReadModel.Usable(new Together(type, counts));
    }
}

package dev.shopkeeper.application.recommendation.serving;

import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.application.recommendation.training.ModelFile;
import dev.shopkeeper.domain.catalogue.ProductId;
import dev.shopkeeper.domain.recommendation.ModelVersion;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** A model that serves, and where its items stand in the catalogue. 8 bytes an item beside the model's own. */
final class ServedModel {

    private final ModelVersion version;
    private final ModelFile file;
    private final int[] toCatalogue;
    private final int[] fromCatalogue;
    private final ConcurrentLinkedQueue<float[]> buffers;

    private ServedModel(
            ModelVersion version, ModelFile file, ServedCatalogue catalogue, ConcurrentLinkedQueue<float[]> buffers) {
        this.version = version;
        this.file = file;
        this.buffers = buffers;
        this.toCatalogue = new int[file.products().size()];
        this.fromCatalogue = new int[catalogue.size()];
        Arrays.fill(fromCatalogue, -1);
        for (int item = 0; item < toCatalogue.length; item++) {
            toCatalogue[item] = catalogue.position(new ProductId(file.products().get(item)));
            if (toCatalogue[item] >= 0) {
                fromCatalogue[toCatalogue[item]] = item;
            }
        }
    }

    static ServedModel of(ModelVersion version, ModelFile file, ServedCatalogue catalogue) {
        return new ServedModel(version, file, catalogue, new ConcurrentLinkedQueue<>());
    }

    /** The same model over a catalogue that has more products. */
    ServedModel over(ServedCatalogue catalogue) {
        return new ServedModel(version, file, catalogue, buffers);
    }

    ModelVersion version() {
        return version;
    }

    Recommender recommender() {
        return file.recommender();
    }

    /** Where an item stands in the catalogue, or -1. */
    int position(int item) {
        return toCatalogue[item];
    }

    /** Which item a product is, or -1 when the model does not know it. */
    int item(int position) {
        return position < 0 || position >= fromCatalogue.length ? -1 : fromCatalogue[position];
    }

    /** Lends an array with a place for every item; there are as many as requests at once. */
    <T> T withScores(Function<float[], T> use) {
        float[] lent = buffers.poll();
        float[] scores = lent == null ? new float[file.recommender().items()] : lent;
        try {
            return use.apply(scores);
        } finally {
            buffers.offer(scores);
        }
    }
}

package dev.shopkeeper.ai.recommendation.content;

import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.application.recommendation.ItemText;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * TF-IDF vectors of unit length, sparse: row {@code i} has the entries from {@code start(i)} to before {@code end(i)},
 * ascending by term. Words of more than half of the products, or of one alone, say nothing and are left out. 8 bytes per entry.
 */
public final class TermVectors {

    /** With fewer products than this every word counts. */
    private static final int FEW = 20;

    private final int terms;
    private final int[] starts;
    private final int[] termOf;
    private final float[] weights;

    private TermVectors(int terms, int[] starts, int[] termOf, float[] weights) {
        this.terms = terms;
        this.starts = starts;
        this.termOf = termOf;
        this.weights = weights;
    }

    public static TermVectors of(List<ItemText> texts, int items) {
        List<Map<String, Double>> words = new ArrayList<>(items);
        Map<String, Integer> documents = new HashMap<>();
        for (int i = 0; i < items; i++) {
            Map<String, Double> own = texts.isEmpty() ? Map.of() : Words.of(texts.get(i));
            words.add(own);
            own.keySet().forEach(word -> documents.merge(word, 1, Integer::sum));
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<Double> rarity = new ArrayList<>();
        documents.keySet().stream().sorted().forEach(word -> {
            int in = documents.getOrDefault(word, 0);
            if (items < FEW || (in > 1 && 2 * in <= items)) {
                numbers.put(word, numbers.size());
                rarity.add(Math.log((items + 1.0) / (in + 1.0)) + 1);
            }
        });
        return rows(words, numbers, rarity);
    }

    private static TermVectors rows(
            List<Map<String, Double>> words, Map<String, Integer> numbers, List<Double> rarity) {
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            int known = (int)
                    words.get(i).keySet().stream().filter(numbers::containsKey).count();
            starts[i + 1] = Math.addExact(starts[i], known);
        }
        int[] termOf = new int[starts[words.size()]];
        float[] weights = new float[termOf.length];
        for (int i = 0; i < words.size(); i++) {
            Map<String, Double> own = words.get(i);
            int[] at = {starts[i]};
            double[] square = {0};
            own.keySet().stream().filter(numbers::containsKey).sorted().forEach(word -> {
                int term = numbers.getOrDefault(word, 0);
                double weight = (1 + Math.log(own.getOrDefault(word, 1.0))) * rarity.get(term);
                termOf[at[0]] = term;
                weights[at[0]++] = (float) weight;
                square[0] += weight * weight;
            });
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                weights[e] /= (float) Math.sqrt(square[0]);
            }
        }
        return new TermVectors(numbers.size(), starts, termOf, weights);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(terms);
        ArrayCodec.write(out, starts);
        ArrayCodec.write(out, termOf);
        ArrayCodec.write(out, weights);
    }

    static TermVectors read(DataInputStream in) throws IOException {
        int terms = ArrayCodec.length(in);
        int[] starts = ArrayCodec.readInts(in);
        int[] termOf = ArrayCodec.readInts(in);
        float[] weights = ArrayCodec.readFloats(in);
        ArrayCodec.require(starts.length > 0 && starts[0] == 0 && starts[starts.length - 1] == termOf.length);
        ArrayCodec.require(weights.length == termOf.length);
        for (int i = 1; i < starts.length; i++) {
            ArrayCodec.require(starts[i] >= starts[i - 1]);
        }
        for (int term : termOf) {
            ArrayCodec.require(term >= 0 && term < terms);
        }
        return new TermVectors(terms, starts, termOf, weights);
    }

    /** With items and terms exchanged. */
    TermVectors byTerm() {
        int[] next = new int[terms + 1];
        for (int term : termOf) {
            next[term + 1]++;
        }
        for (int t = 0; t < terms; t++) {
            next[t + 1] += next[t];
        }
        int[] heads = next.clone();
        int[] items = new int[termOf.length];
        float[] values = new float[termOf.length];
        for (int i = 0; i < items(); i++) {
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                int at = heads[termOf[e]]++;
                items[at] = i;
                values[at] = weights[e];
            }
        }
        return new TermVectors(items(), next, items, values);
    }

    public int items() {
        return starts.length - 1;
    }

    public int terms() {
        return terms;
    }

    public int start(int item) {
        return starts[item];
    }

    public int end(int item) {
        return starts[item + 1];
    }

    public boolean saysNothing(int item) {
        return starts[item] == starts[item + 1];
    }

    public int term(int entry) {
        return termOf[entry];
    }

    public float weight(int entry) {
        return weights[entry];
    }

    /** The cosine of two items. */
    float dot(int a, int b) {
        float sum = 0;
        int i = starts[a];
        int j = starts[b];
        while (i < starts[a + 1] && j < starts[b + 1]) {
            if (termOf[i] == termOf[j]) {
                sum += weights[i++] * weights[j++];
            } else if (termOf[i] < termOf[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    long bytes() {
        return 4L * starts.length + 8L * termOf.length;
    }
}

package dev.shopkeeper.ai.recommendation.content;

import dev.shopkeeper.ai.recommendation.matrix.Confidence;
import dev.shopkeeper.ai.recommendation.matrix.Contributions;
import dev.shopkeeper.ai.recommendation.matrix.Kernels;
import dev.shopkeeper.ai.recommendation.model.ArrayCodec;
import dev.shopkeeper.application.recommendation.History;
import dev.shopkeeper.application.recommendation.Recommender;
import dev.shopkeeper.domain.recommendation.ModelType;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** Scores products by the cosine of their texts with a person's profile: the sum of the texts of what they chose. */
final class ContentModel implements Recommender {

    private final TermVectors words;
    private final TermVectors byTerm;
    /** Empty when embeddings were not asked for. */
    private final float[] sentences;

    ContentModel(TermVectors words, float[] sentences) {
        this.words = words;
        this.byTerm = words.byTerm();
        this.sentences = sentences;
    }

    void write(DataOutputStream out) throws IOException {
        words.write(out);
        ArrayCodec.write(out, sentences);
    }

    @Override
    public ModelType type() {
        return ModelType.CONTENT;
    }

    @Override
    public int items() {
        return words.items();
    }

    @Override
    public boolean canAnswer(History history) {
        for (int i = 0; i < history.size(); i++) {
            if (!words.saysNothing(history.item(i))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void score(History history, float[] scores) {
        float[] profile = new float[words.terms()];
        float[] meaning = new float[sentences.length == 0 ? 0 : SentenceVectors.LENGTH];
        float total = 0;
        for (int i = 0; i < history.size(); i++) {
            float weight = Confidence.of(history.strength(i));
            add(history.item(i), weight, profile, meaning);
            total += weight;
        }
        fill(profile, meaning, total == 0 ? 0 : 1 / total, scores);
    }

    private void add(int item, float weight, float[] profile, float[] meaning) {
        for (int e = words.start(item); e < words.end(item); e++) {
            profile[words.term(e)] += weight * words.weight(e);
        }
        if (meaning.length > 0) {
            Kernels.BEST.axpy(weight, sentences, item * meaning.length, meaning, 0, meaning.length);
        }
    }

    private void fill(float[] profile, float[] meaning, float scale, float[] scores) {
        Arrays.fill(scores, 0, items(), 0);
        for (int term = 0; term < profile.length; term++) {
            float wanted = profile[term] * scale;
            for (int e = byTerm.start(term); wanted > 0 && e < byTerm.end(term); e++) {
                scores[byTerm.term(e)] += wanted * byTerm.weight(e);
            }
        }
        for (int item = 0; meaning.length > 0 && item < items(); item++) {
            scores[item] += scale * Kernels.BEST.dot(sentences, item * meaning.length, meaning, 0, meaning.length);
        }
    }

    @Override
    public void similar(int item, float[] scores) {
        float[] profile = new float[words.terms()];
        float[] meaning = new float[sentences.length == 0 ? 0 : SentenceVectors.LENGTH];
        add(item, 1, profile, meaning);
        fill(profile, meaning, 1, scores);
    }

    @Override
    public IntUnaryOperator because(History history) {
        return item -> Contributions.loudest(history, at -> alike(history.item(at), item));
    }

    private float alike(int one, int other) {
        float alike = words.dot(one, other);
        if (sentences.length > 0) {
            alike += Kernels.BEST.dot(
                    sentences,
                    one * SentenceVectors.LENGTH,
                    sentences,
                    other * SentenceVectors.LENGTH,
                    SentenceVectors.LENGTH);
        }
        return alike;
    }

    @Override
    public long bytes() {
        return words.bytes() + byTerm.bytes() + 4L * sentences.length;
    }
}

package dev.shopkeeper.ai.embedding;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.concurrent.atomic.AtomicBoolean;

/** The one model of this process. */
public final class MiniLm {

    public static final int LENGTH = 384;
    /** More would be cut into parts, each encoded by itself, and their mean taken: slow, and of little meaning. */
    private static final int LONGEST_TEXT = 1_200;

    private static final AtomicBoolean ASKED = new AtomicBoolean();
    private static volatile boolean ready;

    private MiniLm() {}

    private static final class Loaded {
        private static final EmbeddingModel MODEL = load();

        private static EmbeddingModel load() {
            // else the tokenizer tells its maker that it is used
            System.setProperty("OPT_OUT_TRACKING", "true");
            return new AllMiniLmL6V2QuantizedEmbeddingModel();
        }
    }

    /** A vector of length one; zeros for a blank text. */
    public static float[] encode(String text) {
        String head = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        if (head.isBlank()) {
            return new float[LENGTH];
        }
        float[] vector = Loaded.MODEL.embed(head).content().vector();
        ready = true;
        return vector;
    }

    /** Whether it is loaded; the first question begins to load it. */
    static boolean isReady() {
        if (!ready && ASKED.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("load-sentence-model").start(() -> encode("ready"));
        }
        return ready;
    }
}

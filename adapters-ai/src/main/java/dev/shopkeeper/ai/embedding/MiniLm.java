package dev.shopkeeper.ai.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
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
            return new OneThread();
        }
    }

    /**
     * The library's model, but each text on the one thread that asks. By itself it sets a thread on every core for each
     * text, and those spin while they wait for one another: twice the work, and many times the wait on busy cores, for the
     * same numbers.
     */
    private static final class OneThread extends AbstractInProcessEmbeddingModel {

        private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
        private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";

        private final OnnxBertBiEncoder encoder;

        OneThread() {
            super(Runnable::run);
            try (InputStream model = resource(MODEL);
                    InputStream tokenizer = resource(TOKENIZER);
                    OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                OrtEnvironment environment = OrtEnvironment.getEnvironment();
                OrtSession session = environment.createSession(model.readAllBytes(), options);
                encoder = new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.MEAN);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (OrtException e) {
                throw new IllegalStateException("the sentence model cannot be loaded", e);
            }
        }

        private static InputStream resource(String name) {
            return Objects.requireNonNull(MiniLm.class.getResourceAsStream(name), name);
        }

        @Override
        protected OnnxBertBiEncoder model() {
            return encoder;
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

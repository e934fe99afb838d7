package dev.shopkeeper.ai.embedding;

import dev.shopkeeper.application.embedding.SentenceEncoder;
import jakarta.inject.Singleton;

/** Encodes with the model of this process. */
@Singleton
class MiniLmEncoder implements SentenceEncoder {

    @Override
    public float[] encode(String text) {
        return MiniLm.encode(text);
    }

    @Override
    public boolean isReady() {
        return MiniLm.isReady();
    }
}

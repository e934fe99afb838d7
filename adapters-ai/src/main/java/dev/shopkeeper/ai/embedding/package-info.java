/**
 * Sentence embeddings by all-MiniLM-L6-v2, quantised, in this process: about 8 ms for a sentence and core. The model is
 * loaded once, when it is first needed, and shared by chat and content recommendations.
 */
@NullMarked
package dev.shopkeeper.ai.embedding;

import org.jspecify.annotations.NullMarked;

/** Language models, embeddings, retrieval and recommenders; empty until the features that need them arrive. */
@NullMarked
package dev.shopkeeper.ai;

import org.jspecify.annotations.NullMarked;

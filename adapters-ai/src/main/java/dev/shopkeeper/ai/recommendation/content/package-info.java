/**
 * Content: products with similar names, categories and descriptions, by TF-IDF and, where wanted, by sentence
 * embeddings. Knows new products that nobody has chosen yet.
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.content;

import org.jspecify.annotations.NullMarked;

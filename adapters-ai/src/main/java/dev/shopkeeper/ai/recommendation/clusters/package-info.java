/** Clusters: groups of products with similar texts (k-means++ over TF-IDF); the most chosen of a person's groups. */
@NullMarked
package dev.shopkeeper.ai.recommendation.clusters;

import org.jspecify.annotations.NullMarked;

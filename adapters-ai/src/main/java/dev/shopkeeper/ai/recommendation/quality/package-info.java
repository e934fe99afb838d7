/**
 * The command that prints how good every model is on given data: {@code bench/quality} (see {@code
 * docs/benchmarks/ranking.md}).
 */
@NullMarked
package dev.shopkeeper.ai.recommendation.quality;

import org.jspecify.annotations.NullMarked;

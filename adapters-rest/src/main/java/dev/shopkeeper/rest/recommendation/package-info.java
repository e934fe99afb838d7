/**
 * Recommendations for storefronts, and training for those who run the shop. Reasons are told in English or Vietnamese, by
 * {@code Accept-Language}.
 */
@NullMarked
package dev.shopkeeper.rest.recommendation;

import org.jspecify.annotations.NullMarked;

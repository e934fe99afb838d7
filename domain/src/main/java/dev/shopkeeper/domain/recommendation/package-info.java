/**
 * What a recommendation is made of: the kinds of models there are, the options they are fitted with, and the measures
 * by which one is called better than another.
 */
@NullMarked
package dev.shopkeeper.domain.recommendation;

import org.jspecify.annotations.NullMarked;

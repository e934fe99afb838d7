/** The mathematics of measuring, checked by hand; the recommenders themselves are in the adapters. */
@NullMarked
package dev.shopkeeper.application.recommendation;

import org.jspecify.annotations.NullMarked;

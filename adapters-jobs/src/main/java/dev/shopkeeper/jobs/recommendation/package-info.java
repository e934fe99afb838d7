/** Keeps serving up to date, and trains anew by the clock and when enough was done. */
@NullMarked
package dev.shopkeeper.jobs.recommendation;

import org.jspecify.annotations.NullMarked;

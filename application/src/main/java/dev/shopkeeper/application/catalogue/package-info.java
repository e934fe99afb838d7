/**
 * The catalogue: products kept, found, changed and taken out.
 *
 * <p>Every write of a product is guarded by its version, so that none is lost; whoever loses a race looks again and
 * repeats the change. A node that holds the catalogue in memory asks now and then for what has changed since it asked
 * last, reaching back a little further than it needs to, because the clocks of nodes differ.
 */
@NullMarked
package dev.shopkeeper.application.catalogue;

import org.jspecify.annotations.NullMarked;

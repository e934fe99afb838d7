/**
 * What the shop sells.
 *
 * <p>One thing for sale is a {@link dev.shopkeeper.domain.catalogue.Product}, whatever a client calls it: an experience, a
 * film, a business. A client's own id is the product's id. A product that is taken out of the catalogue stays as a
 * deleted one, because interactions speak of it and a model may still know it; sent again, it comes back.
 *
 * <p>A price is a decimal with two places in one currency. No {@code quantity} means available without limit.
 */
@NullMarked
package dev.shopkeeper.domain.catalogue;

import org.jspecify.annotations.NullMarked;

/** The people a shop knows. */
@NullMarked
package dev.shopkeeper.domain.customer;

import org.jspecify.annotations.NullMarked;

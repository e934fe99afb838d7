/** Tests of the package of the same name. */
@NullMarked
package dev.shopkeeper.rest.limit;

import org.jspecify.annotations.NullMarked;

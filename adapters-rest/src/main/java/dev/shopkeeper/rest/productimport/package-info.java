/** Importing products over HTTP. */
@NullMarked
package dev.shopkeeper.rest.productimport;

import org.jspecify.annotations.NullMarked;

/**
 * Taking products in from a file.
 *
 * <p>A record names its product by the client's own id. Columns and fields are known by many names, in English and
 * Vietnamese; what nobody knows becomes an attribute.
 */
@NullMarked
package dev.shopkeeper.domain.productimport;

import org.jspecify.annotations.NullMarked;

/** The rules of the house, and proof that each of them can say no. */
@NullMarked
package dev.shopkeeper.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;

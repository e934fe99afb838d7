/** The closed set of ways in which the business says no. What speaks of one thing is a leaf beside that thing. */
@NullMarked
package dev.shopkeeper.domain.failure;

import org.jspecify.annotations.NullMarked;

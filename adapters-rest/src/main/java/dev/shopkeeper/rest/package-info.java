/** The HTTP contract: controllers, wire records and the edge they share. */
@NullMarked
package dev.shopkeeper.rest;

import org.jspecify.annotations.NullMarked;

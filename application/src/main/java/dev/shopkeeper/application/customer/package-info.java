/** Customers: kept, found, changed, exported and forgotten. */
@NullMarked
package dev.shopkeeper.application.customer;

import org.jspecify.annotations.NullMarked;

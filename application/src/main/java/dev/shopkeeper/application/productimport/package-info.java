/** What products bring to have themselves imported. */
@NullMarked
package dev.shopkeeper.application.productimport;

import org.jspecify.annotations.NullMarked;

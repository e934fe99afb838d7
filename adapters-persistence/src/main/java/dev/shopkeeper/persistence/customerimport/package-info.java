/** How imports of customers are taken back. */
@NullMarked
package dev.shopkeeper.persistence.customerimport;

import org.jspecify.annotations.NullMarked;

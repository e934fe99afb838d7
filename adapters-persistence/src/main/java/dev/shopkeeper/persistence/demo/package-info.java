/** Whether the store has had its demo data. */
@NullMarked
package dev.shopkeeper.persistence.demo;

import org.jspecify.annotations.NullMarked;

/** Uploads, imports and what they leave behind, in MongoDB. */
@NullMarked
package dev.shopkeeper.persistence.customerimport;

import org.jspecify.annotations.NullMarked;

/** Imports, their plans, what they refused, and the files they are of. */
@NullMarked
package dev.shopkeeper.persistence.bulkimport;

import org.jspecify.annotations.NullMarked;

/** The audit log in MongoDB. */
@NullMarked
package dev.shopkeeper.persistence.audit;

import org.jspecify.annotations.NullMarked;

/** What writing to customers keeps in MongoDB; each part in a package of its own. */
@NullMarked
package dev.shopkeeper.persistence.notification;

import org.jspecify.annotations.NullMarked;

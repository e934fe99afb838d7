/** Writing to customers, over HTTP; each part in a package of its own. */
@NullMarked
package dev.shopkeeper.rest.notification;

import org.jspecify.annotations.NullMarked;

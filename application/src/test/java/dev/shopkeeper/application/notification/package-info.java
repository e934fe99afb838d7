/** What the tests of notifications share. */
@NullMarked
package dev.shopkeeper.application.notification;

import org.jspecify.annotations.NullMarked;

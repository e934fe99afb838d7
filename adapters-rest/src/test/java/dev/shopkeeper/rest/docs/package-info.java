/** The description of the API, made from the routes that exist for tests only. */
@NullMarked
package dev.shopkeeper.rest.docs;

import org.jspecify.annotations.NullMarked;

/** What has to be let go of in time: each feature says what of its own, and all of it is done once an hour. */
@NullMarked
package dev.shopkeeper.application.housekeeping;

import org.jspecify.annotations.NullMarked;

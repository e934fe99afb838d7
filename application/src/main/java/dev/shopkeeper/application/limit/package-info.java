/**
 * How often somebody may do something, counted for all nodes together. A limit says itself what happens when the shared
 * counter is away: most let the request pass, for a limit must not take the shop down; those that guard passwords go on
 * counting in this process.
 */
@NullMarked
package dev.shopkeeper.application.limit;

import org.jspecify.annotations.NullMarked;

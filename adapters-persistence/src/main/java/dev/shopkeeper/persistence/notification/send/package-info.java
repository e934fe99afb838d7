/**
 * Sends, their audiences and deliveries in MongoDB.
 *
 * <p>A delivery is one small document whose id is computed, written a few times only: when it is made, when it is marked,
 * when its fate is known. What is due of a send is a range of one index; so is what has some status, which makes counting
 * cheap. An audience is kept as lists of ids, since it is read once and in order.
 */
@NullMarked
package dev.shopkeeper.persistence.notification.send;

import org.jspecify.annotations.NullMarked;

/**
 * Requests that do something once, however often they are sent: a client that does not know whether its request arrived
 * sends it again under the same key, and gets the first answer. A claim is a lease, so that a node that dies with a
 * request in its hands does not hold the key for ever; answers are kept for a day. What the server failed to do is not
 * kept: then sending it again is the point.
 */
@NullMarked
package dev.shopkeeper.application.idempotency;

import org.jspecify.annotations.NullMarked;

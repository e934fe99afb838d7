/**
 * The servers the platform needs, for when none are given: MongoDB, Redis and a mailbox, in or beside this process.
 *
 * <p>They speak the real protocols on free ports of the loopback address, so nothing else knows the difference. Each is
 * started only where its URI is not set, and all keep their data in one folder that one process at a time may use.
 */
@NullMarked
package dev.shopkeeper.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;

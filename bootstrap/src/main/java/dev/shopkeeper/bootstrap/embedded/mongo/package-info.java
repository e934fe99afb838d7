/**
 * A MongoDB wire server in this process: mongo-java-server's protocol, operators and aggregation over a store of our own.
 *
 * <p>What it adds to the server it is built on: collections whose documents are BSON bytes by record id, secondary and
 * multikey indexes, writes that are durable before they are acknowledged, cursors that read as they are asked, client
 * sessions, and commands whose answers are a real server's where the core's are not.
 */
@NullMarked
package dev.shopkeeper.bootstrap.embedded.mongo;

import org.jspecify.annotations.NullMarked;

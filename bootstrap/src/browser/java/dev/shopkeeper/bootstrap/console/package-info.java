/**
 * The console in a real browser: the stories of the people who work with it, each page's accessibility, and that no page asks
 * anybody but this server. Run by {@code ./mvnw verify -Pbrowser}, with Chromium from the system; without one these tests are
 * skipped and say so.
 */
@NullMarked
package dev.shopkeeper.bootstrap.console;

import org.jspecify.annotations.NullMarked;

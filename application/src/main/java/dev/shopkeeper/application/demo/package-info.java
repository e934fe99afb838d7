/**
 * Something to look at on the first start: made-up people and things, written by us, put into an empty store once. Each
 * feature brings its own part.
 */
@NullMarked
package dev.shopkeeper.application.demo;

import org.jspecify.annotations.NullMarked;

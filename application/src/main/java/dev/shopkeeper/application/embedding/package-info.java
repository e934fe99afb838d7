/**
 * What texts mean, as numbers that can be compared: for finding what was said before, what the shop knows, and products
 * that are alike. One encoder serves the whole process, for it is large.
 */
@NullMarked
package dev.shopkeeper.application.embedding;

import org.jspecify.annotations.NullMarked;

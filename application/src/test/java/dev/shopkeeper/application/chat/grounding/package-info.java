/** Figures with and without ground, in both languages, whole and in pieces. */
@NullMarked
package dev.shopkeeper.application.chat.grounding;

import org.jspecify.annotations.NullMarked;

/**
 * What a language model may do in the shop: look products up, see what the customer did and gets recommended, and hand
 * over to a person. Whose data is shown is said by the turn, never by the model. What a tool finds is small, typed and
 * bounded; texts that others wrote are cut, freed of characters nobody sees, and marked as theirs. With each result comes
 * the evidence that an answer may rest on.
 */
@NullMarked
package dev.shopkeeper.application.chat.tool;

import org.jspecify.annotations.NullMarked;

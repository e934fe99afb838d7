/**
 * Prompts: written in versions, published, chosen for a customer and filled in. What is published is read from the store
 * for every message, one read for each prompt, so a change is in the very next request to the model on every node, and
 * nothing has to be told to anybody. Which versions had a part in an answer is kept beside it, and what came of it is
 * counted per version: counters are raised as things happen, by one write each, so a node that dies in between may leave
 * one uncounted.
 */
@NullMarked
package dev.shopkeeper.application.chat.prompt;

import org.jspecify.annotations.NullMarked;

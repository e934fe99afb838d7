/** Prompts, told on ports in memory, and what every port of theirs keeps to. */
@NullMarked
package dev.shopkeeper.application.chat.prompt;

import org.jspecify.annotations.NullMarked;

/** The assistant, told on ports in memory and a model that plays what it is told to. */
@NullMarked
package dev.shopkeeper.application.chat.assistant;

import org.jspecify.annotations.NullMarked;

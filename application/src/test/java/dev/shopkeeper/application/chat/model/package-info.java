/**
 * An imitation of the Gemini REST API, scripted by tests: it plays good days and bad ones, and refuses what the real API
 * refuses.
 */
@NullMarked
package dev.shopkeeper.application.chat.model;

import org.jspecify.annotations.NullMarked;

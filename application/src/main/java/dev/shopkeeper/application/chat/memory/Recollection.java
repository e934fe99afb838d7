package dev.shopkeeper.application.chat.memory;

import dev.shopkeeper.domain.chat.ChatMessage;

/**
 * An older message that came to mind.
 *
 * @param message its text cut where it is long, and ending in an ellipsis then
 * @param score   how well it fits the question: higher is better, comparable within one answer only
 */
public record Recollection(ChatMessage message, double score) {}

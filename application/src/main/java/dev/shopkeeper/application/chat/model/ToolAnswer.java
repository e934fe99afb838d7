package dev.shopkeeper.application.chat.model;

/**
 * What came of a call.
 *
 * @param json an object, as the model is given it
 */
public record ToolAnswer(ToolCall call, String json) {}

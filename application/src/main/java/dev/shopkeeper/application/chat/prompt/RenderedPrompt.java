package dev.shopkeeper.application.chat.prompt;

import java.util.List;
import java.util.Map;

/**
 * A prompt with its values put in.
 *
 * @param values  those of the names that stand in it
 * @param missing the names that stand in it and have no value; nothing stands in their place
 */
public record RenderedPrompt(String text, Map<String, String> values, List<String> missing) {}

package dev.shopkeeper.application.chat.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool the language model wants called. Nothing in it is to be trusted: the name may be of no tool, the arguments of
 * any type and size.
 *
 * @param id        given by the provider, or made where it gave none; its answer names it
 * @param arguments texts, numbers, booleans, lists and maps; never null
 * @param signature opaque, of the provider; goes back with the call as it came
 */
public record ToolCall(
        String id,
        String name,
        Map<String, Object> arguments,
        @Nullable String signature) {

    public ToolCall {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}

package dev.shopkeeper.application.chat.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A tool as the language model is told of it. Who it acts for is never a parameter: that comes from the call. */
public record ToolSpec(String name, String description, List<ToolParameter> parameters) {

    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public ToolSpec {
        parameters = List.copyOf(parameters);
        Set<String> names = new HashSet<>();
        if (!NAME.matcher(name).matches() || !parameters.stream().allMatch(parameter -> names.add(parameter.name()))) {
            throw new IllegalArgumentException("a tool has a plain name and parameters with names of their own");
        }
    }
}

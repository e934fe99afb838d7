package dev.shopkeeper.jobs.notification.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Looks into maps and lists, and into nothing else: no field, no method, no class can be reached. */
final class MapsAndLists implements AttributeResolver {

    private static final int LONGEST_INDEX = 6;

    @Override
    public ResolvedAttribute resolve(
            @Nullable Object instance,
            @Nullable Object name,
            Object @Nullable [] values,
            @Nullable ArgumentsNode arguments,
            EvaluationContextImpl context,
            String file,
            int line) {
        return new ResolvedAttribute(
                switch (instance) {
                    case Map<?, ?> map -> map.get(Values.text(name));
                    case List<?> list -> at(list, index(Values.text(name)));
                    case null, default -> null;
                });
    }

    private static OptionalInt index(String name) {
        boolean number = !name.isEmpty()
                && name.length() <= LONGEST_INDEX
                && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? OptionalInt.of(Integer.parseInt(name)) : OptionalInt.empty();
    }

    private static @Nullable Object at(List<?> list, OptionalInt index) {
        return index.isPresent() && index.getAsInt() < list.size() ? list.get(index.getAsInt()) : null;
    }
}

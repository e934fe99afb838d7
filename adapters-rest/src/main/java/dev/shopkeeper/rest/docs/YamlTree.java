package dev.shopkeeper.rest.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A parsed YAML document, walked and changed in place. */
final class YamlTree {

    private YamlTree() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object node) {
        if (node instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("not a mapping: " + node);
    }

    /** The mapping under that key, made where there is none. */
    static Map<String, Object> map(Map<String, Object> parent, String key) {
        return map(parent.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>()));
    }

    /** The sequence under that key, made where there is none. */
    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> parent, String key) {
        return (List<Object>) parent.computeIfAbsent(key, absent -> new ArrayList<>());
    }

    /** Merges as RFC 7386 says: mappings into each other, null takes away, anything else takes the place. */
    static Map<String, Object> patched(Map<String, Object> target, Map<String, Object> patch) {
        patch.forEach((key, value) -> {
            if (value == null) {
                target.remove(key);
            } else if (value instanceof Map<?, ?> inner) {
                Map<String, Object> into =
                        target.get(key) instanceof Map<?, ?> there ? map(there) : new LinkedHashMap<>();
                target.put(key, patched(into, map(inner)));
            } else {
                target.put(key, value instanceof List<?> elements ? copyOf(elements) : value);
            }
        });
        return target;
    }

    /** What an alias names twice must not be one thing, or a change of one place changes the other. */
    private static List<Object> copyOf(List<?> elements) {
        List<Object> copy = new ArrayList<>();
        for (Object element : elements) {
            copy.add(element instanceof Map<?, ?> inner ? patched(new LinkedHashMap<>(), map(inner)) : element);
        }
        return copy;
    }
}

package dev.shopkeeper.domain.text;

import dev.shopkeeper.domain.failure.InvalidInput.FieldError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whatever is known of a thing that has no field of its own: texts by name, within limits. */
public final class Attributes {

    public static final int MOST = 100;
    public static final int MAX_NAME = 100;
    public static final int MAX_VALUE = 2_000;

    private Attributes() {}

    /** Reads them: what is empty is left out, what is too long is refused by name. */
    public static Map<String, String> read(Map<String, String> raw, List<FieldError> errors) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, String> one : raw.entrySet()) {
            String name = PlainText.tidied(one.getKey());
            String value = PlainText.stripped(one.getValue());
            if (name == null || value == null) {
                continue;
            }
            if (name.length() > MAX_NAME || value.length() > MAX_VALUE) {
                String shown = name.substring(0, Math.min(name.length(), MAX_NAME));
                errors.add(new FieldError(
                        "attributes." + shown,
                        "must have a name of at most " + MAX_NAME + " and a value of at most " + MAX_VALUE
                                + " characters"));
                continue;
            }
            attributes.put(name, value);
        }
        if (attributes.size() > MOST) {
            errors.add(new FieldError("attributes", "must be at most " + MOST));
            return Map.of();
        }
        return attributes;
    }
}

package dev.shopkeeper.rest.json;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.config.annotation.SerdeConfig;

/** The name a Java name has on the wire. */
public final class WireName {
    private WireName() {}

    /** Turns {@code pageSize} into {@code page_size}. */
    public static String of(String javaName) {
        StringBuilder wire = new StringBuilder();
        for (int i = 0; i < javaName.length(); i++) {
            char c = javaName.charAt(i);
            if (Character.isUpperCase(c)) {
                if (i > 0 && javaName.charAt(i - 1) != '_') {
                    wire.append('_');
                }
                wire.append(Character.toLowerCase(c));
            } else {
                wire.append(c);
            }
        }
        return wire.toString();
    }

    /** The name of a JSON property, its own if it was given one. */
    public static String of(Argument<?> property) {
        return property.getAnnotationMetadata()
                .stringValue(SerdeConfig.class, SerdeConfig.PROPERTY)
                .orElseGet(() -> of(property.getName()));
    }
}

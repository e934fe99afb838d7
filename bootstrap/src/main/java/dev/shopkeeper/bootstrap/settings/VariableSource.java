package dev.shopkeeper.bootstrap.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the values of variables come from. */
@FunctionalInterface
public interface VariableSource {

    /** The variable's value as it was written, or null when it is not set. */
    @Nullable
    String value(String variable);

    /** The variable's name in application.yml: {@code SHOPKEEPER_DATA_DIR} is {@code shopkeeper.data-dir}. */
    static String propertyName(String variable) {
        String name = variable.toLowerCase(Locale.ROOT);
        int first = name.indexOf('_');
        return first < 0
                ? name
                : name.substring(0, first) + "." + name.substring(first + 1).replace('_', '-');
    }
}

package dev.shopkeeper.bootstrap;

import dev.shopkeeper.bootstrap.settings.VariableSource;
import io.micronaut.core.value.PropertyResolver;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Variables from where operators write them, the first that is not empty: what the caller of the start gives, the
 * system properties, the environment, application.yml. The first three are taken as they are, so that a password may
 * hold what application.yml would take for a placeholder.
 */
final class ConfiguredVariables implements VariableSource {

    private final Map<String, String> overrides = new HashMap<>();
    private final Map<String, String> environment;
    private final PropertyResolver configuration;

    ConfiguredVariables(Map<String, ?> overrides, Map<String, String> environment, PropertyResolver configuration) {
        overrides.forEach((name, value) -> this.overrides.put(propertyName(name), String.valueOf(value)));
        this.environment = environment;
        this.configuration = configuration;
    }

    @Override
    public @Nullable String value(String variable) {
        String property = VariableSource.propertyName(variable);
        String given = firstNotBlank(overrides.get(property), System.getProperty(property), environment.get(variable));
        return given != null
                ? given
                : configuration.getProperty(property, String.class).orElse(null);
    }

    /** Overrides may be written either way: {@code SHOPKEEPER_PORT} or {@code shopkeeper.port}. */
    static String propertyName(String name) {
        return name.matches("[A-Z][A-Z0-9_]*") ? VariableSource.propertyName(name) : name;
    }

    private static @Nullable String firstNotBlank(@Nullable String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return null;
    }
}

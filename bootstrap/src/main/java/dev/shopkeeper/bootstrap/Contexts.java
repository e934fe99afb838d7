package dev.shopkeeper.bootstrap;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.Map;

/** Builds the context with what it needs and no more: looking around costs time at every start. */
final class Contexts {

    private Contexts() {}

    static ApplicationContext build(Map<String, ?> overrides, Map<String, String> environment) {
        Map<String, Object> properties = new HashMap<>();
        overrides.forEach((name, value) -> properties.put(ConfiguredVariables.propertyName(name), value));
        return ApplicationContext.builder()
                .mainClass(Main.class)
                .banner(false)
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .bootstrapEnvironment(false)
                // our own variables are read by ConfiguredVariables
                .environmentVariableIncludes(environment.keySet().stream()
                        .filter(name -> name.startsWith("MICRONAUT_"))
                        .toArray(String[]::new))
                .propertySources(PropertySource.of("overrides", properties, 0))
                .build();
    }
}

package dev.shopkeeper.rest.json;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * The JSON conventions as the framework's settings: they belong to the contract, so no file has to repeat them. Public,
 * because the framework makes it before there are beans.
 */
@ContextConfigurer
public final class JsonConventions implements ApplicationContextConfigurer {

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of(
                "json-conventions",
                Map.of(
                        "micronaut.serde.property-naming-strategy", "SNAKE_CASE",
                        "micronaut.serde.serialization.inclusion", "NON_NULL",
                        "micronaut.serde.deserialization.accept-case-insensitive-enums", "true")));
    }
}

package dev.shopkeeper.rest.security;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.Map;

/**
 * The security edge as the framework's settings: they belong to the contract, so no file has to repeat them. Public,
 * because the framework makes it before there are beans.
 */
@ContextConfigurer
public final class SecurityConventions implements ApplicationContextConfigurer {

    @Override
    public void configure(ApplicationContextBuilder builder) {
        builder.propertySources(PropertySource.of(
                "security-conventions",
                Map.of(
                        "micronaut.security.enabled", "true",
                        "micronaut.security.reject-not-found", "false",
                        "micronaut.security.redirect.enabled", "false",
                        "micronaut.security.basic-auth.enabled", "false",
                        "micronaut.security.token.enabled", "false",
                        "micronaut.security.token.jwt.enabled", "false",
                        "micronaut.security.endpoints.introspection.enabled", "false",
                        "micronaut.security.endpoints.login.enabled", "false",
                        "micronaut.security.endpoints.logout.enabled", "false",
                        "micronaut.security.endpoints.oauth.enabled", "false")));
    }
}

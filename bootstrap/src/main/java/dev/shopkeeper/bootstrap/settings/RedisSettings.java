package dev.shopkeeper.bootstrap.settings;

import io.lettuce.core.RedisURI;
import org.jspecify.annotations.Nullable;

/**
 * Which Redis holds what may be forgotten.
 *
 * @param uri null means the embedded one
 */
public record RedisSettings(@Nullable Secret uri) {

    static RedisSettings read(Variables variables) {
        variables.parsed("REDIS_URI", RedisURI::create, "must be a Redis address such as redis://host:6379");
        return new RedisSettings(variables.secret("REDIS_URI"));
    }
}

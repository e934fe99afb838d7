package dev.shopkeeper.persistence.service;

import dev.shopkeeper.application.service.Dependency;
import dev.shopkeeper.domain.failure.Unavailable;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.StatefulRedisConnection;
import jakarta.inject.Singleton;

@Singleton
final class RedisDependency implements Dependency {

    private final StatefulRedisConnection<String, String> connection;

    RedisDependency(StatefulRedisConnection<String, String> connection) {
        this.connection = connection;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public boolean isVital() {
        return false;
    }

    @Override
    public void check() {
        try {
            connection.sync().ping();
        } catch (RedisException away) {
            throw new Unavailable(Unavailable.Why.AWAY, "does not answer");
        }
    }
}

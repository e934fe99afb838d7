package dev.shopkeeper.bootstrap;

import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.core.util.SupplierUtil;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is made at its first command and not before: Lettuce reconnects what was connected once, but cannot
 * hand out a connection to a server that is away. Until one is made, a command tries at most once a second and fails
 * otherwise, at once, with a {@link RedisConnectionException}.
 */
final class LazyRedisConnection {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Supplier<StatefulRedisConnection<String, String>> connector;
    private final ReentrantLock connecting = new ReentrantLock();
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private long failedAt;
    private boolean failed;
    private boolean closed;

    private LazyRedisConnection(Supplier<StatefulRedisConnection<String, String>> connector) {
        this.connector = connector;
    }

    static StatefulRedisConnection<String, String> to(Supplier<StatefulRedisConnection<String, String>> connector) {
        return new LazyRedisConnection(connector).facade();
    }

    @SuppressWarnings("unchecked")
    private StatefulRedisConnection<String, String> facade() {
        // each stands for hundreds of commands, and takes a tenth of a second to make
        Supplier<RedisCommands<String, String>> sync =
                SupplierUtil.memoized(() -> commands(RedisCommands.class, StatefulRedisConnection::sync));
        Supplier<RedisAsyncCommands<String, String>> async =
                SupplierUtil.memoized(() -> commands(RedisAsyncCommands.class, StatefulRedisConnection::async));
        return (StatefulRedisConnection<String, String>)
                proxy(StatefulRedisConnection.class, (self, method, arguments) -> switch (method.getName()) {
                    case "sync" -> sync.get();
                    case "async" -> async.get();
                    case "isOpen" -> isOpen();
                    case "close" -> close();
                    default -> call(live(), method, arguments);
                });
    }

    private <T> T commands(Class<T> type, CommandsOf commandsOf) {
        return type.cast(proxy(type, (self, method, arguments) -> call(commandsOf.of(live()), method, arguments)));
    }

    private StatefulRedisConnection<String, String> live() {
        StatefulRedisConnection<String, String> made = connection;
        return made == null ? connect() : made;
    }

    private StatefulRedisConnection<String, String> connect() {
        connecting.lock();
        try {
            StatefulRedisConnection<String, String> made = connection;
            if (made != null) {
                return made;
            }
            if (closed || (failed && System.nanoTime() - failedAt < PAUSE)) {
                throw new RedisConnectionException("Redis is away");
            }
            try {
                made = connector.get();
                connection = made;
                return made;
            } catch (RedisConnectionException away) {
                failed = true;
                failedAt = System.nanoTime();
                throw away;
            }
        } finally {
            connecting.unlock();
        }
    }

    private boolean isOpen() {
        StatefulRedisConnection<String, String> made = connection;
        return made != null && made.isOpen();
    }

    private @Nullable Object close() {
        connecting.lock();
        try {
            closed = true;
            StatefulRedisConnection<String, String> made = connection;
            // its client closes it too, and closing twice is complained of
            if (made != null && made.isOpen()) {
                made.close();
            }
            return null;
        } finally {
            connecting.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
            if (method.getDeclaringClass() != Object.class) {
                return handler.invoke(self, method, arguments);
            }
            return switch (method.getName()) {
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> "lazy " + type.getSimpleName();
            };
        });
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private interface CommandsOf {
        Object of(StatefulRedisConnection<String, String> connection);
    }
}

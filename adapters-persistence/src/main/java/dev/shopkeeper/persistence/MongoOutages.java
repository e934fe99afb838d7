package dev.shopkeeper.persistence;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import dev.shopkeeper.domain.failure.Unavailable;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells outages of MongoDB in our own words; every other exception is a bug and stays what it is. */
@Singleton
@InterceptorBean(MongoAdapter.class)
public final class MongoOutages implements MethodInterceptor<Object, Object> {

    private static final Logger LOG = LoggerFactory.getLogger(MongoOutages.class);
    private static final String AWAY = "the store does not answer: try again in a moment";

    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        try {
            return call.proceed();
        } catch (MongoException failed) {
            throw told(failed);
        }
    }

    /** What is to be thrown instead. */
    public static RuntimeException told(MongoException failed) {
        return switch (failed) {
            case MongoExecutionTimeoutException late -> outage(Unavailable.Why.LATE, failed);
            case MongoSocketException away -> outage(Unavailable.Why.AWAY, failed);
            case MongoTimeoutException away -> outage(Unavailable.Why.AWAY, failed);
            case MongoServerUnavailableException away -> outage(Unavailable.Why.AWAY, failed);
            case MongoConnectionPoolClearedException away -> outage(Unavailable.Why.AWAY, failed);
            case MongoNotPrimaryException away -> outage(Unavailable.Why.AWAY, failed);
            case MongoNodeIsRecoveringException away -> outage(Unavailable.Why.AWAY, failed);
            default -> failed;
        };
    }

    private static Unavailable outage(Unavailable.Why why, MongoException cause) {
        LOG.warn("The store does not answer: {}", cause.getClass().getSimpleName());
        LOG.debug("It said", cause);
        return new Unavailable(why, AWAY);
    }
}

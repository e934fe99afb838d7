package dev.shopkeeper.bootstrap;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsCommandListener;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsConnectionPoolListener;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;

/** The way to MongoDB: one client with a limit on every wait, and the database that its address names. */
@Factory
final class MongoWiring {

    private static final String DEFAULT_DATABASE = "shopkeeper";

    @Singleton
    @Bean(preDestroy = "close")
    MongoClient mongoClient(Upstreams upstreams, MeterRegistry registry) {
        ConnectionString address = new ConnectionString(upstreams.mongoUri());
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applicationName("shopkeeper")
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(
                        address.getRequiredReplicaSetName() == null ? WriteConcern.ACKNOWLEDGED : WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, TimeUnit.SECONDS).readTimeout(60, TimeUnit.SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64)
                        .maxWaitTime(5, TimeUnit.SECONDS)
                        .maxConnectionIdleTime(5, TimeUnit.MINUTES)
                        .addConnectionPoolListener(new MongoMetricsConnectionPoolListener(registry)))
                .addCommandListener(new MongoMetricsCommandListener(registry))
                // last, so that an operator may say otherwise in the address
                .applyConnectionString(address);
        return MongoClients.create(settings.build());
    }

    @Singleton
    MongoDatabase mongoDatabase(MongoClient client, Upstreams upstreams) {
        String named = new ConnectionString(upstreams.mongoUri()).getDatabase();
        return client.getDatabase(named == null ? DEFAULT_DATABASE : named);
    }
}

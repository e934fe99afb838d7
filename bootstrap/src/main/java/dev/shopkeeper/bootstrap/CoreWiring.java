package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.IdSource;
import dev.shopkeeper.application.service.CheckReadiness;
import dev.shopkeeper.application.service.Dependency;
import dev.shopkeeper.application.service.MailServer;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What every feature stands on: time, ids, and whether all that is needed is there. */
@Factory
final class CoreWiring {

    private static final Duration LONGEST_CHECK = Duration.ofSeconds(3);

    /** The framework has one too. */
    @Singleton
    @Primary
    InstantSource clock() {
        return InstantSource.system();
    }

    @Singleton
    IdSource ids(InstantSource clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }

    @Singleton
    MailServer mailServer(Upstreams upstreams) {
        return new MailServer(upstreams.mailHost(), upstreams.mailPort());
    }

    @Singleton
    CheckReadiness checkReadiness(List<Dependency> dependencies) {
        return new CheckReadiness(dependencies, LONGEST_CHECK);
    }
}

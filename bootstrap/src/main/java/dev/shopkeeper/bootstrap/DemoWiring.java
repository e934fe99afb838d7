package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.account.CreateStaffAccount;
import dev.shopkeeper.application.account.DemoMarketer;
import dev.shopkeeper.application.demo.DemoData;
import dev.shopkeeper.application.demo.DemoMark;
import dev.shopkeeper.application.demo.LoadDemoData;
import dev.shopkeeper.bootstrap.settings.DataSettings;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/** Demo data, where it is wanted. */
@Factory
final class DemoWiring {

    /** Its password is in the README, so it is made in embedded mode only, and works from the machine itself only. */
    @Singleton
    @Requires(property = "shopkeeper.embedded", value = "true")
    DemoMarketer demoMarketer(CreateStaffAccount create) {
        return new DemoMarketer(create);
    }

    @Singleton
    @Bean(preDestroy = "close")
    DemoLoading demoLoading(DemoMark mark, List<DemoData> parts, DataSettings settings) {
        return new DemoLoading(new LoadDemoData(mark, parts), settings.demo());
    }
}

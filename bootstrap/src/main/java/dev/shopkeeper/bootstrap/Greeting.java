package dev.shopkeeper.bootstrap;

import dev.shopkeeper.bootstrap.settings.AdminSettings;
import dev.shopkeeper.bootstrap.settings.DataSettings;
import java.lang.management.ManagementFactory;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last words of the start: where we are, and in embedded mode how to get in. */
final class Greeting {

    private static final Logger LOG = LoggerFactory.getLogger(Shopkeeper.class);

    private Greeting() {}

    static void say(Shopkeeper shopkeeper) {
        URI url = shopkeeper.url();
        String seconds = "%.2f".formatted(sinceStart() / 1000.0);
        if (shopkeeper.bean(DataSettings.class).embedded()) {
            String signIn = signIn(shopkeeper.bean(AdminSettings.class));
            LOG.info("Shopkeeper is ready at {} after {} s; console: {}/; {}", url, seconds, url, signIn);
        } else {
            LOG.info("Shopkeeper is ready at {} after {} s", url, seconds);
        }
    }

    private static String signIn(AdminSettings admin) {
        return admin.loopbackOnly() && admin.password() != null
                ? "sign in as %s / %s, from this machine only"
                        .formatted(admin.email(), admin.password().value())
                : "sign in as %s with your ADMIN_PASSWORD".formatted(admin.email());
    }

    private static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}

package dev.shopkeeper.bootstrap;

import dev.shopkeeper.bootstrap.settings.UnusableSettings;
import java.util.Arrays;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts Shopkeeper, and stops it in good order when the process is asked to end. */
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] args) {
        try {
            Shopkeeper shopkeeper = Shopkeeper.start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(shopkeeper), "stop"));
            Greeting.say(shopkeeper);
            if (Arrays.asList(args).contains(Rehearsal.OPTION)) {
                Rehearsal.of(shopkeeper);
                System.exit(0);
            }
        } catch (UnusableSettings unusable) {
            unusable.problems().forEach(problem -> LOG.error("Cannot start: {}", problem));
            System.exit(1);
        } catch (CannotStart obstacle) {
            LOG.error("Cannot start: {}", obstacle.getMessage());
            System.exit(1);
        } catch (RuntimeException bug) {
            LOG.error("Cannot start", bug);
            System.exit(1);
        }
    }

    private static void stop(Shopkeeper shopkeeper) {
        LOG.info("Stopping");
        shopkeeper.close();
        LOG.info("Stopped");
    }
}

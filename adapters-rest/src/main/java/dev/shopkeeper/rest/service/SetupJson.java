package dev.shopkeeper.rest.service;

import dev.shopkeeper.application.service.Setup;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;

/**
 * What is set and what is not.
 *
 * @param mode               {@code embedded} while the store runs within the process, else {@code production}
 * @param readyForProduction whether everything that is needed is set
 */
@Serdeable
record SetupJson(String mode, boolean readyForProduction, List<SettingJson> settings) {

    /**
     * One thing to set.
     *
     * @param state     set, embedded, generated, default or missing
     * @param needed    whether a shop in production needs it set
     * @param variables what sets it
     * @param message   what is so now, and what to do about it
     */
    @Serdeable
    record SettingJson(String name, String state, boolean needed, List<String> variables, String message) {

        static SettingJson of(Setup.Setting setting) {
            return new SettingJson(
                    setting.name(),
                    setting.state().name().toLowerCase(Locale.ROOT),
                    setting.needed(),
                    setting.variables(),
                    setting.message());
        }
    }

    static SetupJson of(Setup setup) {
        return new SetupJson(
                setup.embedded() ? "embedded" : "production",
                setup.isReadyForProduction(),
                setup.settings().stream().map(SettingJson::of).toList());
    }
}

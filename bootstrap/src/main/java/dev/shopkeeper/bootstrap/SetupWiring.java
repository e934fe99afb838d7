package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.account.Accounts;
import dev.shopkeeper.application.service.ReviewSetup;
import dev.shopkeeper.application.service.Setup;
import dev.shopkeeper.application.service.Setup.Setting;
import dev.shopkeeper.application.service.Setup.State;
import dev.shopkeeper.bootstrap.settings.DataSettings;
import dev.shopkeeper.bootstrap.settings.GivenSettings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What an admin is told of the settings. */
@Factory
final class SetupWiring {

    @Singleton
    ReviewSetup reviewSetup(DataSettings data, GivenSettings given, Accounts accounts) {
        return new ReviewSetup(new Setup(data.embedded(), settings(data.embedded(), new Look(given))), accounts);
    }

    private static List<Setting> settings(boolean embedded, Look look) {
        State madeUp = embedded ? State.GENERATED : State.MISSING;
        return List.of(
                look.needed(
                        "mongodb",
                        State.EMBEDDED,
                        "Everything is kept in the data directory, on one machine: name a MongoDB that is backed up.",
                        "MONGODB_URI"),
                look.needed(
                        "redis",
                        State.EMBEDDED,
                        "Short-term memory and limits are kept within this process: name a Redis that all nodes share.",
                        "REDIS_URI"),
                look.needed(
                        "smtp",
                        State.EMBEDDED,
                        "E-mail is captured here and reaches nobody: name a mail server, and the sender by MAIL_FROM.",
                        "SMTP_HOST"),
                look.needed(
                        "token_secret",
                        State.GENERATED,
                        "Tokens are signed with a key made up on the first start: set one that all nodes share.",
                        "TOKEN_SECRET"),
                look.needed(
                        "public_url",
                        State.DEFAULT,
                        "Links in e-mails lead to this machine: set the address under which readers reach this server.",
                        "PUBLIC_URL"),
                look.optional(
                        "language_model",
                        State.EMBEDDED,
                        "The local assistant answers in chat: set a key for answers by a language model.",
                        "GEMINI_API_KEY"),
                look.optional(
                        "shop_tokens",
                        State.MISSING,
                        "Tokens of the shop's backend are not accepted: set the secret that verifies them.",
                        "JWT_SECRET",
                        "TRUSTED_ISSUER_SECRETS"),
                look.optional(
                        "client_secret",
                        madeUp,
                        embedded
                                ? "Services call with a secret made up on the first start: set one of your own."
                                : "No service may call: set the secret that services send.",
                        "CLIENT_HEADER_SECRET"),
                look.optional(
                        "shop_name",
                        State.DEFAULT,
                        "E-mails and chat speak for a shop called Shopkeeper: set the name of yours.",
                        "SHOP_NAME"));
    }

    /** Looks a setting up in what was given. */
    private record Look(GivenSettings given) {

        Setting needed(String name, State otherwise, String message, String... variables) {
            return setting(name, otherwise, true, message, List.of(variables));
        }

        Setting optional(String name, State otherwise, String message, String... variables) {
            return setting(name, otherwise, false, message, List.of(variables));
        }

        private Setting setting(String name, State otherwise, boolean needed, String message, List<String> variables) {
            return given.anyOf(variables)
                    ? new Setting(name, State.SET, needed, variables, "Set.")
                    : new Setting(name, otherwise, needed, variables, message);
        }
    }
}

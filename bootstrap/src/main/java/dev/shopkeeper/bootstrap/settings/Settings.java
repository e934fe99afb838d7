package dev.shopkeeper.bootstrap.settings;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Everything that can be set, read and found usable. */
public record Settings(
        ServerSettings server,
        DataSettings data,
        MongoSettings mongo,
        RedisSettings redis,
        MailSettings mail,
        GeminiSettings gemini,
        TokenSettings tokens,
        AdminSettings admin,
        CorsSettings cors,
        TextSettings texts,
        InteractionSettings interactions,
        TrainingSettings training,
        UploadSettings uploads,
        LimitSettings limits,
        ChatSettings chat,
        GivenSettings given) {

    /**
     * Reads all variables.
     *
     * @param secrets the store of made-up secrets in a data directory; asked only where embedded mode needs one
     * @throws UnusableSettings naming every variable that cannot be used
     */
    public static Settings read(VariableSource source, Function<Path, SecretStore> secrets) {
        Variables variables = new Variables(source);
        boolean embedded = !variables.isSet("MONGODB_URI");
        DataSettings data = DataSettings.read(variables, embedded);
        SecretStore store = name -> secrets.apply(data.directory()).secret(name);
        Settings settings = new Settings(
                ServerSettings.read(variables, embedded),
                data,
                MongoSettings.read(variables),
                RedisSettings.read(variables),
                MailSettings.read(variables),
                GeminiSettings.read(variables),
                TokenSettings.read(variables, embedded, store),
                AdminSettings.read(variables, embedded),
                CorsSettings.read(variables),
                TextSettings.read(variables),
                InteractionSettings.read(variables),
                TrainingSettings.read(variables),
                UploadSettings.read(variables),
                LimitSettings.read(variables),
                ChatSettings.read(variables),
                GivenSettings.read(variables));
        variables.throwIfRefused();
        return settings;
    }

    /** The parts, each a bean of its own. */
    public List<Record> parts() {
        return List.of(
                server,
                data,
                mongo,
                redis,
                mail,
                gemini,
                tokens,
                admin,
                cors,
                texts,
                interactions,
                training,
                uploads,
                limits,
                chat,
                given);
    }

    /**
     * What is not secret, by the names of application.yml, defaults included: what adapters and application.yml may
     * refer to. Beside the variables there are {@code shopkeeper.embedded}, {@code .web} and {@code .worker}.
     */
    public Map<String, Object> asProperties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("shopkeeper.host", server.host());
        properties.put("shopkeeper.port", server.port());
        properties.put("shopkeeper.web", server.isWeb());
        properties.put("shopkeeper.worker", server.isWorker());
        properties.put("shopkeeper.embedded", data.embedded());
        properties.put("shopkeeper.demo", data.demo());
        properties.put("shopkeeper.data-dir", data.directory().toString());
        if (server.publicUrl() != null) {
            properties.put("public.url", server.publicUrl().toString());
        }
        properties.put("smtp.starttls", mail.startTls().name().toLowerCase(Locale.ROOT));
        properties.put("gemini.model", gemini.model());
        properties.put("jwt.expires-seconds", tokens.accessLife().toSeconds());
        properties.put("refresh.expires-days", tokens.refreshLife().toDays());
        properties.put("cors.origins", cors.origins());
        properties.put("default.region", texts.region());
        properties.put("default.language", texts.language());
        properties.put("shop.name", texts.shopName());
        properties.put("retrain.cron", training.retrainCron());
        properties.put("retrain.after-interactions", training.retrainAfterInteractions());
        properties.put("max.upload-mb", uploads.maxUploadBytes() >> 20);
        properties.put("max.unpacked-mb", uploads.maxUnpackedBytes() >> 20);
        properties.put("rate.limit-per-minute", limits.perMinute());
        properties.put("service.rate-limit-per-minute", limits.servicePerMinute());
        properties.put("login.rate-limit-per-minute", limits.loginPerMinute());
        properties.put("chat.messages-per-minute", chat.messagesPerMinute());
        properties.put("chat.tokens-per-day", chat.tokensPerDay());
        return properties;
    }
}

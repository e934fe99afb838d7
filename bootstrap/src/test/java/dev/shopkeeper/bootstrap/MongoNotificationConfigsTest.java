package dev.shopkeeper.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import dev.shopkeeper.application.notification.template.NotificationConfigs;
import dev.shopkeeper.application.notification.template.NotificationConfigsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;
import dev.shopkeeper.domain.notification.template.ConfigId;
import dev.shopkeeper.domain.notification.template.Content;
import dev.shopkeeper.domain.notification.template.NotificationConfig;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class MongoNotificationConfigsTest extends NotificationConfigsContract {

    private final RunningShopkeeper shopkeeper = RunningShopkeeper.shared();

    @Override
    protected NotificationConfigs configs() {
        MongoDatabase database = shopkeeper.bean(MongoDatabase.class);
        for (String name : List.of("notification_configs", "notification_config_versions")) {
            database.getCollection(name).deleteMany(new Document());
        }
        return shopkeeper.bean(NotificationConfigs.class);
    }

    @Test
    void goesOnWhereAWriterDiedBetweenItsTwoWrites() {
        NotificationConfigs configs = configs();
        Content content = new Content("en", "s", "h", null);
        Instant now = Instant.parse("2026-11-27T08:00:00Z");
        NotificationConfig first =
                NotificationConfig.written(new ConfigId("a"), "one", content, List.of(), List.of(), false, now);
        NotificationConfig second = first.changed("two", content, List.of(), List.of(), false, now);
        configs.write(first);
        configs.write(second);
        MongoDatabase database = shopkeeper.bean(MongoDatabase.class);
        Document stale = database.getCollection("notification_config_versions")
                .find(new Document("_id", "a:1"))
                .first();
        assertThat(stale).isNotNull();
        database.getCollection("notification_configs")
                .replaceOne(new Document("_id", "a"), new Document(stale).append("_id", "a"));
        assertThat(configs.find(first.id())).hasValue(first);

        assertThat(configs.write(second)).isFalse();
        assertThat(configs.find(first.id())).hasValue(second);
    }
}

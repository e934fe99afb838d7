package dev.shopkeeper.application.notification.template;

final class InMemoryNotificationConfigsTest extends NotificationConfigsContract {

    @Override
    protected NotificationConfigs configs() {
        return new InMemoryNotificationConfigs();
    }
}

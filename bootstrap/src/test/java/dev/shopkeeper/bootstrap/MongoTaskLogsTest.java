package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.task.TaskLogs;
import dev.shopkeeper.application.task.TaskLogsContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoTaskLogsTest extends TaskLogsContract {

    @Override
    protected TaskLogs logs() {
        return RunningShopkeeper.shared().bean(TaskLogs.class);
    }
}

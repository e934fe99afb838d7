package dev.shopkeeper.bootstrap;

import dev.shopkeeper.application.task.Tasks;
import dev.shopkeeper.application.task.TasksContract;
import dev.shopkeeper.bootstrap.harness.RunningShopkeeper;

class MongoTasksTest extends TasksContract {

    @Override
    protected Tasks tasks() {
        return RunningShopkeeper.shared().bean(Tasks.class);
    }
}

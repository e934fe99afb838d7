package dev.shopkeeper.application.task;

class InMemoryTaskLogsTest extends TaskLogsContract {

    private final TaskLogs logs = new InMemoryTaskLogs();

    @Override
    protected TaskLogs logs() {
        return logs;
    }
}

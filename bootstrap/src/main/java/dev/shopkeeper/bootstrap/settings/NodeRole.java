package dev.shopkeeper.bootstrap.settings;

/** What a process does: answer requests, work on tasks, or both. */
public enum NodeRole {
    WEB,
    WORKER
}

package dev.shopkeeper.domain.notification.template;

/** Something about a config that its author may not have meant. */
public record ConfigWarning(String name, String message) {}

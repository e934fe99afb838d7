package dev.shopkeeper.application.service;

/** Where e-mail is handed over. */
public record MailServer(String host, int port) {}

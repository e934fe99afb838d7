package dev.shopkeeper.application.account;

/**
 * Where a request comes from.
 *
 * @param address the network address, as limits count it
 * @param here    whether it comes straight from the machine Shopkeeper runs on
 */
public record ClientOrigin(String address, boolean here) {}

package dev.shopkeeper.application.recommendation;

import java.util.List;

/** A matrix and the keys its rows and columns stand for: the key of row {@code u} is {@code users.get(u)}. */
public record IndexedInteractions(InteractionMatrix matrix, List<String> users, List<String> items) {}

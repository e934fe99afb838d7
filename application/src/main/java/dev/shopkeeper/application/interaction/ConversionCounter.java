package dev.shopkeeper.application.interaction;

import dev.shopkeeper.domain.interaction.Interaction;
import java.util.List;

/** Learns of facts that were stored just now, each once, to count those that came of a recommendation. */
public interface ConversionCounter {

    void count(List<Interaction> stored);
}

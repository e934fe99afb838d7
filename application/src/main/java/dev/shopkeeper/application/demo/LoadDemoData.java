package dev.shopkeeper.application.demo;

import java.util.Comparator;
import java.util.List;

/** Fills an empty store, once. */
public final class LoadDemoData {

    private final DemoMark mark;
    private final List<DemoData> parts;

    public LoadDemoData(DemoMark mark, List<DemoData> parts) {
        this.mark = mark;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(DemoData::order)).toList();
    }

    /** Loads what must be there when the shop opens, and gives the parts that are left to load. */
    public List<DemoData> load() {
        if (!mark.set()) {
            return List.of();
        }
        parts.stream().filter(part -> !part.mayComeLater()).forEach(DemoData::load);
        return parts.stream().filter(DemoData::mayComeLater).toList();
    }
}

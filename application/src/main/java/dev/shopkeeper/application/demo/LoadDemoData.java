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

    public void load() {
        if (mark.set()) {
            parts.forEach(DemoData::load);
        }
    }
}

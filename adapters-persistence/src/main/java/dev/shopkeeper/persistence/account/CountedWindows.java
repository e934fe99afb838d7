package dev.shopkeeper.persistence.account;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts tries in this process, for as long as the shared count cannot be had: a window of a minute that slides, in
 * bounded memory. When there is no room for another key, the answer is no.
 */
final class CountedWindows {

    private static final int MAX_KEYS = 50_000;

    private record Window(long minute, int current, int previous) {
        Window at(long now) {
            if (now == minute) {
                return this;
            }
            return new Window(now, 0, now == minute + 1 ? current : 0);
        }

        Window plus(int more) {
            return new Window(minute, Math.max(0, current + more), previous);
        }
    }

    private final int limit;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    CountedWindows(int limit) {
        this.limit = limit;
    }

    /** Counts one for each key, or none and answers false when one has had its share. */
    synchronized boolean take(List<String> keys, long millis) {
        long minute = millis / 60_000;
        double left = 1 - (millis % 60_000) / 60_000.0;
        if (windows.size() + keys.size() > MAX_KEYS) {
            dropOld(minute);
        }
        boolean room =
                windows.size() + keys.size() <= MAX_KEYS || windows.keySet().containsAll(keys);
        if (!room || !keys.stream().allMatch(key -> mayTake(key, minute, left))) {
            return false;
        }
        keys.forEach(key -> windows.put(key, window(key, minute).plus(1)));
        return true;
    }

    synchronized void giveBack(List<String> keys, long millis) {
        long minute = millis / 60_000;
        keys.stream()
                .filter(windows::containsKey)
                .forEach(key -> windows.put(key, window(key, minute).plus(-1)));
    }

    private boolean mayTake(String key, long minute, double left) {
        Window window = window(key, minute);
        return window.current() + window.previous() * left < limit;
    }

    private Window window(String key, long minute) {
        Window window = windows.get(key);
        return window == null ? new Window(minute, 0, 0) : window.at(minute);
    }

    private void dropOld(long minute) {
        for (Iterator<Window> all = windows.values().iterator(); all.hasNext(); ) {
            if (all.next().minute() < minute - 1) {
                all.remove();
            }
        }
    }
}

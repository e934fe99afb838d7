package dev.shopkeeper.application.bulkimport;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Kills the process, so to speak, around a chosen call of any port: half of the times before it, half after. */
public final class Crashes {

    /** The process is gone. */
    public static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private int callsUntil;
    private boolean after;

    public void in(int calls, boolean afterTheCall) {
        callsUntil = calls;
        after = afterTheCall;
    }

    public void never() {
        callsUntil = Integer.MAX_VALUE;
    }

    public <T> T around(Class<T> port, T real) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    boolean now = --callsUntil == 0;
                    if (now && !after) {
                        throw new Killed();
                    }
                    try {
                        Object answer = method.invoke(real, arguments);
                        if (now) {
                            throw new Killed();
                        }
                        return answer;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
        return port.cast(proxy);
    }
}

package dev.shopkeeper.jobs.notification.template;

import java.io.Writer;

/** Gathers what a template writes, as long as the budget lasts. */
final class BoundedWriter extends Writer {

    private final Budget budget;
    private final StringBuilder written;

    BoundedWriter(Budget budget, int expected) {
        super();
        this.budget = budget;
        this.written = new StringBuilder(expected);
    }

    @Override
    public void write(char[] characters, int offset, int length) {
        budget.spendOutput(length);
        written.append(characters, offset, length);
    }

    @Override
    public void write(String text) {
        budget.spendOutput(text.length());
        written.append(text);
    }

    @Override
    public void write(String text, int offset, int length) {
        budget.spendOutput(length);
        written.append(text, offset, offset + length);
    }

    @Override
    public void write(int character) {
        budget.spendOutput(1);
        written.append((char) character);
    }

    @Override
    public void flush() {
        // all is here already
    }

    @Override
    public void close() {
        // nothing to give back
    }

    @Override
    public String toString() {
        return written.toString();
    }
}

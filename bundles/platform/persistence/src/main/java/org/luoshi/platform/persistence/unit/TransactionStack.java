package org.luoshi.platform.persistence.unit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.luoshi.platform.persistence.CurrentTransaction;

/** The transactions that run on each thread, the innermost first. */
public final class TransactionStack implements CurrentTransaction {
    private final ThreadLocal<Deque<Frame>> frames = new ThreadLocal<>();

    @Override
    public Connection connection() {
        return required().connection();
    }

    @Override
    public boolean active() {
        return innermost() != null;
    }

    @Override
    public void afterCommit(Runnable action) {
        required().transaction().afterCommit(action);
    }

    @Override
    public void apart(Runnable work) {
        Deque<Frame> waiting = frames.get();
        frames.remove();
        try {
            work.run();
        } finally {
            if (waiting != null) {
                frames.set(waiting);
            }
        }
    }

    /** The innermost part, null when there is none. */
    Frame innermost() {
        Deque<Frame> stack = frames.get();
        return stack == null ? null : stack.peek();
    }

    /** The innermost part of one module, null when there is none. */
    Frame of(UnitTransactions owner) {
        Deque<Frame> stack = frames.get();
        if (stack == null) {
            return null;
        }
        return stack.stream()
                .filter(frame -> frame.owner() == owner)
                .findFirst()
                .orElse(null);
    }

    /** Runs work as the innermost part. */
    <T> T within(Frame frame, Supplier<T> work) throws SQLException {
        Deque<Frame> stack = frames.get();
        if (stack == null) {
            stack = new ArrayDeque<>();
            frames.set(stack);
        }
        String before = frame.transaction().enter(frame.owner().schema());
        stack.push(frame);
        try {
            return work.get();
        } finally {
            stack.pop();
            if (stack.isEmpty()) {
                frames.remove();
            }
            frame.transaction().leaveTo(before);
        }
    }

    private Frame required() {
        Frame frame = innermost();
        if (frame == null) {
            throw new IllegalStateException("no transaction runs on this thread");
        }
        return frame;
    }
}

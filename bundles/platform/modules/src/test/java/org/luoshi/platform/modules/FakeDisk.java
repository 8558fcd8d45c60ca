package org.luoshi.platform.modules;

import java.io.IOException;
import java.nio.file.Path;
import org.luoshi.platform.modules.store.Disk;
import org.luoshi.platform.modules.store.DurableFiles;

/** A disk that can run full. */
final class FakeDisk implements Disk {
    private final Disk real = new DurableFiles();
    private final Runnable step;
    private int room = Integer.MAX_VALUE;

    /** @param step done before each write */
    FakeDisk(Runnable step) {
        this.step = step;
    }

    /** Lets so many writes pass; then it is full. */
    void fullAfter(int writes) {
        room = writes;
    }

    @Override
    public void write(Path target, byte[] content) throws IOException {
        take();
        real.write(target, content);
    }

    @Override
    public void copy(Path source, Path target) throws IOException {
        take();
        real.copy(source, target);
    }

    @Override
    public void move(Path source, Path target) throws IOException {
        step.run();
        real.move(source, target);
    }

    @Override
    public void delete(Path target) throws IOException {
        step.run();
        real.delete(target);
    }

    private void take() throws IOException {
        step.run();
        if (room-- <= 0) {
            throw new IOException("No space left on device");
        }
    }
}

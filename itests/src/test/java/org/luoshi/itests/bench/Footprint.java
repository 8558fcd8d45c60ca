package org.luoshi.itests.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What a Java process holds after everything that nobody needs has been collected.
 *
 * @param loaders class loaders
 * @param classes loaded classes
 * @param threads threads
 * @param metaspaceKibibytes memory of classes in use
 * @param heapKibibytes heap in use
 */
public record Footprint(long loaders, long classes, long threads, long metaspaceKibibytes, long heapKibibytes) {
    public static Footprint of(long process) throws IOException {
        ask(process, "GC.run");
        ask(process, "GC.run");
        List<String> loaders = ask(process, "VM.classloader_stats");
        String total = loaders.stream()
                .filter(line -> line.startsWith("Total ="))
                .findFirst()
                .orElseThrow(() -> new Missing("jcmd does not tell the class loaders of process " + process));
        String[] words = total.split("\\s+");
        long threads = ask(process, "Thread.print").stream()
                .filter(line -> line.contains(" tid="))
                .count();
        List<String> heap = ask(process, "GC.heap_info");
        return new Footprint(
                Long.parseLong(words[2]), Long.parseLong(words[3]), threads, metaspace(heap), heapUsed(heap));
    }

    private static long metaspace(List<String> heap) {
        return heap.stream()
                .filter(line -> line.strip().startsWith("Metaspace"))
                .mapToLong(Footprint::used)
                .sum();
    }

    private static long heapUsed(List<String> heap) {
        return heap.stream()
                .filter(line -> line.contains("generation"))
                .mapToLong(Footprint::used)
                .sum();
    }

    /** {@code … total 9856K, used 3210K …} */
    private static long used(String line) {
        return Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1"));
    }

    private static List<String> ask(long process, String command) throws IOException {
        String jcmd = System.getProperty("java.home") + "/bin/jcmd";
        Process asked = new ProcessBuilder(jcmd, Long.toString(process), command).start();
        try (var answer = asked.inputReader()) {
            return answer.lines().toList();
        }
    }

    String asCells() {
        return String.format(
                Locale.ROOT,
                "%,d | %,d | %d | %.1f | %.1f",
                loaders,
                classes,
                threads,
                metaspaceKibibytes / 1024.0,
                heapKibibytes / 1024.0);
    }
}

package org.luoshi.supervision.intake.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A closed set of words of the grammar, matched longest first at a place in a text. */
public final class Words {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed();

    private final Index byFirst;
    private final Index byLast;

    private Words(List<String> words) {
        byFirst = Index.of(words, word -> word.charAt(0));
        byLast = Index.of(words, word -> word.charAt(word.length() - 1));
    }

    /** The words by one of their characters, longest first; sorted arrays, because this is asked at every character. */
    private record Index(char[] keys, String[][] words) {
        private static final String[] NONE = {};

        static Index of(List<String> words, Function<String, Character> key) {
            Map<Character, List<String>> byKey = new TreeMap<>();
            words.forEach(word -> byKey.computeIfAbsent(key.apply(word), first -> new ArrayList<>())
                    .add(word));
            char[] keys = new char[byKey.size()];
            String[][] lists = new String[keys.length][];
            int i = 0;
            for (Map.Entry<Character, List<String>> entry : byKey.entrySet()) {
                keys[i] = entry.getKey();
                entry.getValue().sort(LONGEST_FIRST);
                lists[i++] = entry.getValue().toArray(String[]::new);
            }
            return new Index(keys, lists);
        }

        String[] at(char key) {
            int place = Arrays.binarySearch(keys, key);
            return place < 0 ? NONE : words[place];
        }
    }

    /** Words written one after another, parted by blanks. */
    public static Words of(String... lists) {
        List<String> words = new ArrayList<>();
        for (String list : lists) {
            for (String word : list.trim().split("\\s+")) {
                words.add(word);
            }
        }
        return new Words(words);
    }

    public static Words of(Collection<String> words) {
        return new Words(List.copyOf(words));
    }

    /** The length of the longest word that starts at {@code pos} and ends by {@code limit}, or 0. */
    public int at(CharSequence text, int pos, int limit) {
        if (pos >= limit) {
            return 0;
        }
        for (String word : byFirst.at(text.charAt(pos))) {
            if (pos + word.length() <= limit && same(text, pos, word)) {
                return word.length();
            }
        }
        return 0;
    }

    /** The length of the longest word that ends right before {@code end} and starts at {@code from} or later, or 0. */
    public int before(CharSequence text, int from, int end) {
        if (end <= from) {
            return 0;
        }
        for (String word : byLast.at(text.charAt(end - 1))) {
            if (end - word.length() >= from && same(text, end - word.length(), word)) {
                return word.length();
            }
        }
        return 0;
    }

    /** The first place in the stretch where one of the words starts, or -1. */
    public int find(CharSequence text, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (at(text, i, limit) > 0) {
                return i;
            }
        }
        return -1;
    }

    public boolean isIn(CharSequence text, int from, int limit) {
        return find(text, from, limit) >= 0;
    }

    /** Whether the stretch is exactly one of the words. */
    public boolean is(CharSequence text, int from, int end) {
        return from < end && at(text, from, end) == end - from;
    }

    /** Steps over any number of the words. */
    public int skip(CharSequence text, int from, int limit) {
        int pos = from;
        for (int length = at(text, pos, limit); length > 0; length = at(text, pos, limit)) {
            pos += length;
        }
        return pos;
    }

    private static boolean same(CharSequence text, int pos, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text.charAt(pos + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

package org.luoshi.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.luoshi.supervision.item.InputCheck;
import org.luoshi.supervision.item.ItemNumber;
import org.luoshi.supervision.item.SupervisionItem;
import org.luoshi.supervision.report.ReportContent;
import org.luoshi.supervision.report.ReportContent.Cited;
import org.luoshi.supervision.report.ReportContent.Section;
import org.luoshi.supervision.report.ReportContent.Sentence;
import org.luoshi.supervision.report.SectionKey;
import org.luoshi.supervision.store.ItemStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts other words into a report; behind every sentence stays the item it rests on. */
@Component(service = ReportWording.class)
public class ReportWording {
    private final ItemStore items;

    @Activate
    public ReportWording(@Reference ItemStore items) {
        this.items = items;
    }

    /** A report in other words; parts that are not named stay as they are. */
    public record Words(String summary, List<SectionWords> sections) {}

    /** One part in other words. */
    public record SectionWords(SectionKey key, List<SentenceWords> sentences) {}

    /** One sentence and the items it rests on. */
    public record SentenceWords(String text, List<Long> itemIds) {}

    ReportContent apply(ReportContent now, Words words) {
        List<SectionWords> given = words.sections() == null ? List.of() : words.sections();
        Map<Long, String> numbers = numbers(given);
        InputCheck check = new InputCheck().required("summary", words.summary(), ReportContent.SUMMARY_LENGTH);
        Map<SectionKey, Section> changed = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            SectionWords section = given.get(i);
            String path = "sections[" + i + "].";
            check.required(path + "key", section.key());
            if (section.key() != null) {
                changed.put(
                        section.key(), section(section, now.section(section.key()), numbers, new Place(check, path)));
            }
        }
        check.done();
        return now.saying(
                words.summary(),
                now.sections().stream()
                        .map(section -> changed.getOrDefault(section.key(), section))
                        .toList());
    }

    private record Place(InputCheck check, String path) {}

    private static Section section(SectionWords words, Section now, Map<Long, String> numbers, Place place) {
        List<SentenceWords> given = words.sentences() == null ? List.of() : words.sentences();
        place.check()
                .that(
                        given.size() <= ReportContent.SENTENCES,
                        place.path() + "sentences",
                        "too-many",
                        ReportContent.SENTENCES);
        Set<String> withoutItems = now.sentences().stream()
                .filter(sentence -> sentence.items().isEmpty())
                .map(Sentence::text)
                .collect(Collectors.toSet());
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            SentenceWords sentence = given.get(i);
            String path = place.path() + "sentences[" + i + "].";
            List<Long> ids = sentence.itemIds() == null ? List.of() : sentence.itemIds();
            place.check()
                    .required(path + "text", sentence.text(), ReportContent.SENTENCE_LENGTH)
                    .that(!ids.isEmpty() || withoutItems.contains(sentence.text()), path + "itemIds", "no-item-behind")
                    .that(numbers.keySet().containsAll(ids), path + "itemIds", "no-such-item");
            sentences.add(new Sentence(
                    sentence.text() == null ? "" : sentence.text(),
                    ids.stream().map(id -> new Cited(id, numbers.get(id))).toList()));
        }
        return new Section(words.key(), sentences);
    }

    /** Numbers of the items that are cited; null for one without number. */
    private Map<Long, String> numbers(List<SectionWords> sections) {
        List<Long> ids = sections.stream()
                .filter(section -> section.sentences() != null)
                .flatMap(section -> section.sentences().stream())
                .filter(sentence -> sentence.itemIds() != null)
                .flatMap(sentence -> sentence.itemIds().stream())
                .distinct()
                .toList();
        Map<Long, String> numbers = new HashMap<>();
        if (!ids.isEmpty()) {
            for (SupervisionItem item : items.all(ids)) {
                numbers.put(item.id(), item.number().map(ItemNumber::toString).orElse(null));
            }
        }
        return numbers;
    }
}

package org.luoshi.platform.persistence.words;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An entity that has texts in every way a mapping can hold them. */
@Entity
public class Entry {
    @Id
    private long id;

    private String title;

    @Embedded
    private Author author;

    @Convert(converter = Words.class)
    private List<String> keywords;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.SHORT;

    @ElementCollection
    @CollectionTable(name = "entry_tag", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "tag")
    private Set<String> tags = new TreeSet<>();

    /** Never shown to the guard: constants are the module's own words. */
    public enum Kind {
        SHORT
    }

    @Embeddable
    public static class Author {
        @Column(name = "author_name")
        private String name;

        @Column(name = "author_office")
        private String office;

        protected Author() {}

        public Author(String name, String office) {
            this.name = name;
            this.office = office;
        }
    }

    /** Keeps a list in one column. */
    public static class Words implements AttributeConverter<List<String>, String> {
        @Override
        public String convertToDatabaseColumn(List<String> words) {
            return words == null ? null : String.join("\n", words);
        }

        @Override
        public List<String> convertToEntityAttribute(String column) {
            return column == null ? null : List.of(column.split("\n"));
        }
    }

    protected Entry() {}

    public Entry(long id, String title, Author author) {
        this.id = id;
        this.title = title;
        this.author = author;
    }

    public void rename(String newTitle) {
        title = newTitle;
    }

    public void writtenBy(Author newAuthor) {
        author = newAuthor;
    }

    public void about(List<String> newKeywords) {
        keywords = newKeywords;
    }

    public void tag(String tag) {
        tags.add(tag);
    }
}

package org.luoshi.supervision.item;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A part of an item with its own due date and office (分解任务、时间节点). */
@Entity
@Table(name = "sub_task")
public class SubTask extends ItemEntry {
    @Column(name = "title")
    private String title;

    @Column(name = "office_id")
    private Long officeId;

    @Column(name = "due")
    private LocalDate due;

    @Column(name = "original_due")
    private LocalDate originalDue;

    @Column(name = "relative_due")
    private String relativeDue;

    @Column(name = "done_on")
    private LocalDate doneOn;

    protected SubTask() {}

    SubTask(SupervisionItem item, Occasion occasion, PlannedPart part) {
        super(item, occasion);
        this.title = part.title();
        this.officeId = part.officeId();
        this.due = part.due();
        this.relativeDue = part.relativeDue();
    }

    /** Whether it is what somebody plans. */
    boolean isAsPlanned(PlannedPart part) {
        return new PlannedPart(title, officeId, due, relativeDue).equals(part);
    }

    /** Another due date; the first one is kept. */
    void moveTo(LocalDate day) {
        originalDue = originalDue == null ? due : originalDue;
        due = day;
    }

    void finish(LocalDate day) {
        doneOn = day;
    }

    public String title() {
        return title;
    }

    /** The office that answers for it; null means the lead office. */
    public Long officeId() {
        return officeId;
    }

    /** Due date, null when none is known. */
    public LocalDate due() {
        return due;
    }

    /** The first due date (原时限), null while it was never moved. */
    public LocalDate originalDue() {
        return originalDue;
    }

    /** A due date that hangs on an event, as written: 文件公布后3个工作日内; null when there is none. */
    public String relativeDue() {
        return relativeDue;
    }

    /** The day it was done, null while it is open. */
    public LocalDate doneOn() {
        return doneOn;
    }
}

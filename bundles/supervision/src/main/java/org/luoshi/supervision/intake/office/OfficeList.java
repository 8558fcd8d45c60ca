package org.luoshi.supervision.intake.office;

import java.util.List;

/** Offices named one after another: 财务处、人事处和机关党委. */
public record OfficeList(int start, int end, List<OfficeMention> offices) {
    public OfficeList {
        offices = List.copyOf(offices);
    }

    public boolean isNamed() {
        return offices.stream().noneMatch(office -> office.kind() == OfficeMention.Kind.COLLECTIVE);
    }

    public boolean hasOnlyTrusted() {
        return offices.stream().noneMatch(office -> office.kind() == OfficeMention.Kind.UNKNOWN);
    }
}

package org.example.visitors;

import org.example.visitors.store.VisitStore;
import org.example.visitors.visit.VisitDetails;
import org.example.visitors.visit.VisitView;
import org.luoshi.platform.api.Viewer;
import org.luoshi.platform.api.data.Transactions;
import org.luoshi.testkit.FixedClock;
import org.luoshi.testkit.database.TestDatabase;
import org.luoshi.testkit.fakes.FakeAudit;
import org.luoshi.testkit.fakes.FakeDirectory;
import org.luoshi.testkit.fakes.FakeViewer;

/** The function over a real database, with a clock that stands at nine in the morning. */
final class Reception {
    static final long RURAL = 3;
    static final long FINANCE = 4;

    final FixedClock clock = FixedClock.at("2026-07-17T09:00");
    final FakeAudit audit = new FakeAudit();
    final Transactions transactions;
    final Visitors visitors;
    final StillInside stillInside;
    final VisitRecords records;

    Reception(TestDatabase database) {
        transactions = database.open(Visitors.class);
        VisitStore visits = new VisitStore(transactions);
        FakeDirectory directory = new FakeDirectory().office(RURAL, "农村处").office(FINANCE, "财务处");
        visitors = new Visitors(transactions, visits, directory, audit, clock);
        stillInside = new StillInside(transactions, visits, clock);
        records = new VisitRecords(transactions, visits);
    }

    static FakeViewer rural() {
        return FakeViewer.named(7, "王芳")
                .in(RURAL, "农村处")
                .allowed(VisitorsPermissions.READ, VisitorsPermissions.REGISTER);
    }

    static FakeViewer finance() {
        return FakeViewer.named(8, "李强").in(FINANCE, "财务处").allowed(VisitorsPermissions.READ);
    }

    static VisitDetails details(String visitor) {
        return new VisitDetails(visitor, "省农业科学院", "王芳", RURAL, "洽谈科技特派员项目", "A12");
    }

    VisitView comes(Viewer viewer, String visitor) {
        return visitors.register(viewer, details(visitor));
    }
}

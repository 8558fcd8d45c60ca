package org.luoshi.supervision;

import static org.luoshi.platform.api.Roles.LEADER;
import static org.luoshi.platform.api.Roles.OFFICE_HEAD;
import static org.luoshi.platform.api.Roles.STAFF;
import static org.luoshi.platform.api.Roles.SUPERVISOR;

import java.util.List;
import org.luoshi.platform.api.LocalizedText;
import org.luoshi.platform.api.Messages;
import org.luoshi.platform.api.Permission;
import org.luoshi.platform.api.PermissionSource;
import org.luoshi.supervision.item.StepRules;
import org.luoshi.supervision.item.Texts;
import org.osgi.service.component.annotations.Component;

/** What people may be allowed to do in supervision, and who is from the start. */
@Component
public class SupervisionPermissions implements PermissionSource {
    public static final String READ = "supervision.read";
    public static final String REGISTER = "supervision.register";
    public static final String APPROVE = "supervision.approve";
    public static final String DISPATCH = "supervision.dispatch";
    public static final String URGE = "supervision.urge";
    public static final String HANDLE = "supervision.handle";
    public static final String SIGN = "supervision.sign";
    public static final String EXTEND_APPROVE = "supervision.extend-approve";
    public static final String VERIFY = "supervision.verify";
    public static final String CLOSE = "supervision.close";
    public static final String WRITE_OFF = "supervision.write-off";
    public static final String REPORT = "supervision.report";
    public static final String REPORT_READ = "supervision.report-read";
    public static final String REPORT_APPROVE = "supervision.report-approve";
    public static final String SETTINGS = "supervision.settings";

    @Override
    public String module() {
        return "supervision";
    }

    @Override
    public LocalizedText title() {
        return Texts.text("module.title");
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                Permission.of(READ, LEADER, SUPERVISOR, OFFICE_HEAD, STAFF),
                Permission.of(REGISTER, SUPERVISOR),
                Permission.of(APPROVE, SUPERVISOR, LEADER),
                Permission.of(DISPATCH, SUPERVISOR),
                Permission.of(URGE, SUPERVISOR),
                Permission.of(HANDLE, OFFICE_HEAD, STAFF),
                Permission.of(SIGN, OFFICE_HEAD),
                Permission.of(StepRules.ACT_FOR_OFFICE),
                Permission.of(EXTEND_APPROVE, SUPERVISOR, LEADER),
                Permission.of(VERIFY, SUPERVISOR),
                Permission.of(CLOSE, SUPERVISOR, LEADER),
                Permission.of(WRITE_OFF, SUPERVISOR),
                Permission.of(REPORT_READ, SUPERVISOR, LEADER),
                Permission.of(REPORT, SUPERVISOR),
                Permission.of(REPORT_APPROVE, SUPERVISOR, LEADER),
                Permission.of(SETTINGS, SUPERVISOR));
    }

    @Override
    public Messages messages() {
        return Texts.messages();
    }
}

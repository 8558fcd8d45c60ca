package org.luoshi.platform.identity.domain;

import java.util.List;
import org.luoshi.platform.api.privacy.IdentifierKind;
import org.luoshi.platform.api.privacy.SealedColumn;
import org.luoshi.platform.api.privacy.SealedColumnSource;
import org.osgi.service.component.annotations.Component;

/** What identity keeps sealed. */
@Component
public final class IdentityColumns implements SealedColumnSource {
    /** Telephone of a person. */
    public static final SealedColumn PHONE =
            new SealedColumn(IdentityPermissions.MODULE, "Person", "account", "phone", "id", IdentifierKind.PHONE);

    /** What the app of a person makes its codes from. */
    public static final SealedColumn SECRET = new SealedColumn(
            IdentityPermissions.MODULE, "Person", "second_factor", "secret", "account_id", IdentifierKind.OTHER);

    @Override
    public List<SealedColumn> columns() {
        return List.of(PHONE, SECRET);
    }
}

package org.luoshi.platform.backup.restore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import org.luoshi.platform.backup.file.Place;
import org.luoshi.platform.persistence.own.OwnDatabase;

/** The database of an installation that is stopped, as its settings name it. */
public final class Databases {
    private static final String SETTINGS = "org.luoshi.platform.persistence.cfg";
    private static final String FILE = "luoshi.mv.db";

    private Databases() {}

    /** Tells whether it is the H2 file in the data folder. */
    public static boolean isOwnFile(Place place) throws IOException {
        return url(place).isEmpty();
    }

    /** Where that file lies, in a folder of databases. */
    public static Path file(Path folder) {
        return folder.resolve(FILE);
    }

    /** The folder of that file. */
    public static Path folder(Place place) {
        return place.data().resolve("db");
    }

    /** Tells whether there is a database to read. */
    public static boolean exists(Place place) throws IOException {
        return !isOwnFile(place) || Files.exists(file(folder(place)));
    }

    /** Opens it. */
    public static OwnDatabase open(Place place) throws IOException, SQLException {
        Properties lines = place.settings(SETTINGS);
        return isOwnFile(place)
                ? OwnDatabase.file(folder(place), place.scripts())
                : OwnDatabase.at(
                        url(place),
                        lines.getProperty("user", "").strip(),
                        lines.getProperty("password", ""),
                        place.scripts());
    }

    private static String url(Place place) throws IOException {
        return place.settings(SETTINGS).getProperty("url", "").strip();
    }
}

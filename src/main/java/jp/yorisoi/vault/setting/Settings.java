package jp.yorisoi.vault.setting;

import java.util.List;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.audit.Act;
import jp.yorisoi.vault.audit.Audit;
import jp.yorisoi.vault.store.Store;

/// The settings of a store. Every change is audited.
public final class Settings {
    private static final String CITY = "office.city";
    private static final String OFFICE = "office.name";
    private static final String FOLDER = "watch.folder";
    private static final String WATCHES = "watch.on";
    private static final String TWO = "links.two-people";

    private final Store store;
    private final Audit audit;
    private final SettingTable table = new SettingTable();

    /// The settings of this store.
    public Settings(Store store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /// The city and its office.
    public Office office() {
        return store.read(session -> new Office(
                table.find(session, CITY).orElse(""),
                table.find(session, OFFICE).orElse("")));
    }

    /// Names them anew (MANAGE_USERS, which is the administrator's).
    public void nameOffice(Grant grant, Office office) {
        grant.demand(Permission.MANAGE_USERS);
        store.change(session -> {
            table.put(session, CITY, office.city());
            table.put(session, OFFICE, office.name());
            audit.append(new Act(
                    grant.operator().name(),
                    "setting.office",
                    List.of(),
                    grant.purpose().id(),
                    office.signature()));
        });
    }

    /// Whether a decision on a link counts only when two people made it.
    public boolean linksNeedTwo() {
        return store.read(session -> table.find(session, TWO))
                .filter("yes"::equals)
                .isPresent();
    }

    /// Sets whether two people must agree on a link (SETTLE_LINKS).
    public void letLinksNeedTwo(Grant grant, boolean two) {
        grant.demand(Permission.SETTLE_LINKS);
        store.change(session -> {
            table.put(session, TWO, two ? "yes" : "no");
            audit.append(new Act(
                    grant.operator().name(),
                    "setting.links-two-people",
                    List.of(),
                    grant.purpose().id(),
                    two ? "yes" : "no"));
        });
    }

    /// The folder that is watched.
    public WatchedPlace watched() {
        return store.read(session -> new WatchedPlace(
                table.find(session, FOLDER).orElse(""),
                table.find(session, WATCHES).map(WatchedPlace.Mode::valueOf).orElse(WatchedPlace.Mode.OFF)));
    }

    /// Watches another folder, or none (IMPORT: what lies there is imported as by this user's own hand).
    public void watch(Grant grant, WatchedPlace place) {
        grant.demand(Permission.IMPORT);
        store.change(session -> {
            table.put(session, FOLDER, place.folder());
            table.put(session, WATCHES, place.mode().name());
            audit.append(new Act(
                    grant.operator().name(),
                    "setting.watch",
                    List.of(),
                    grant.purpose().id(),
                    place.mode().name() + " " + place.folder()));
        });
    }
}

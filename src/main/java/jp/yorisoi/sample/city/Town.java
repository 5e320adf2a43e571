package jp.yorisoi.sample.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.yorisoi.base.definition.DefinitionNode;

/// The places of みほん市 (`sample/city/towns.yaml`): neighbourhoods, schools and other houses; a small city has fewer of
/// them.
public final class Town {
    private static final int CHOME = 4;
    private static final int NUMBERS = 70;
    private static final int SLOTS = 252_000;
    private static final int FLATS_FROM = 200_000;
    private static final int ROOMS = 40;

    private final Map<String, List<String>> places = new LinkedHashMap<>();
    private final List<Area> areas;
    private final List<String> elementary;
    private final List<String> juniorHigh;
    private final double size;

    private Town(DefinitionNode root, double size) {
        for (String kind : root.children().keySet()) {
            if (root.need(kind).isList()) {
                places.put(kind, List.copyOf(root.texts(kind)));
            }
        }
        this.size = size;
        this.elementary = first(all("elementary"), 2);
        this.juniorHigh = first(all("junior-high"), 1);
        this.areas = layout();
    }

    /// The places for a part of the whole city: 1 = all of them.
    static Town shipped(double size) {
        return new Town(Rates.node("towns"), size);
    }

    private List<String> all(String kind) {
        List<String> all = places.get(kind);
        if (all == null) {
            throw new IllegalArgumentException("no places " + kind);
        }
        return all;
    }

    private List<String> first(List<String> all, int least) {
        int n = (int) Math.ceil(all.size() * Math.sqrt(Math.min(1, size)));
        return List.copyOf(all.subList(0, Math.min(all.size(), Math.max(least, n))));
    }

    private List<Area> layout() {
        List<Area> all = new ArrayList<>();
        List<String> towns = all("towns");
        for (int town = 0; town < towns.size(); town++) {
            for (int chome = 1; chome <= CHOME; chome++) {
                String code = String.format(Locale.ROOT, "%03d%02d", town + 1, chome);
                String postcode = String.format(Locale.ROOT, "59990%02d", town + 1);
                int school = (town * CHOME + chome - 1) * elementary.size() / (towns.size() * CHOME);
                int junior = school * juniorHigh.size() / elementary.size();
                all.add(new Area(
                        towns.get(town), chome, code, postcode, elementary.get(school), juniorHigh.get(junior)));
            }
        }
        return List.copyOf(all);
    }

    /// The neighbourhoods.
    public List<Area> areas() {
        return areas;
    }

    /// The city's elementary schools.
    public List<String> elementarySchools() {
        return elementary;
    }

    /// The city's junior high schools.
    public List<String> juniorHighSchools() {
        return juniorHigh;
    }

    /// Other places by their key in the file: `nurseries`, `cafeterias`, `care-offices`, `support-offices`,
    /// `hospitals`,
    /// `flats`, `other-cities`; of nurseries and cafeterias a small city has fewer.
    public List<String> places(String kind) {
        List<String> all = all(kind);
        return "nurseries".equals(kind) || "cafeterias".equals(kind) ? first(all, 1) : all;
    }

    /// The address of a house of its own, or of a room in a block of flats; none is given twice below half a million
    /// people. `serial` counts the homes and former homes of each kind.
    Place place(int serial, boolean flat, boolean blank) {
        if (!flat) {
            return slot(serial, "");
        }
        int building = serial / ROOMS;
        int room = serial % ROOMS;
        List<String> flats = places("flats");
        String name = flats.get(building % flats.size()) + (room / 8 + 1) + "0" + (room % 8 + 1) + "号室";
        return slot(FLATS_FROM + building, blank ? "" : name);
    }

    private Place slot(int serial, String building) {
        int slot = (int) ((serial * 100_003L) % SLOTS);
        Area area = areas.get(slot % areas.size());
        int rest = slot / areas.size();
        return new Place(area, rest / NUMBERS + 1 + "-" + (rest % NUMBERS + 1), building);
    }

    /// An address in another city.
    String elsewhere(Dice dice) {
        return dice.pick(places("other-cities"))
                + dice.pick(all("towns"))
                + dice.between(1, 5)
                + "-"
                + dice.between(1, 40)
                + "-"
                + dice.between(1, 30);
    }
}

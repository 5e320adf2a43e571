package jp.yorisoi.sample.mess;

import java.util.Map;
import jp.yorisoi.flow.intake.LinkWay;
import jp.yorisoi.flow.intake.SourceDefinition;

/// Where the items that tell who a record is of stand in it; −1 = the source does not carry it.
record Positions(
        int kanji,
        int kana,
        int birth,
        int sex,
        int address,
        int area,
        int guardian,
        int grade,
        int age,
        int ageBand,
        int phone) {

    static Positions of(SourceDefinition source) {
        Map<String, String> roles = source.link() instanceof LinkWay.ByPerson person ? person.roles() : Map.of();
        return new Positions(
                roles.containsKey("kanji") ? role(source, roles, "kanji") : role(source, roles, "name"),
                role(source, roles, "kana"),
                role(source, roles, "birth"),
                role(source, roles, "sex"),
                role(source, roles, "address"),
                role(source, roles, "area"),
                role(source, roles, "guardian"),
                role(source, roles, "grade"),
                role(source, roles, "age"),
                role(source, roles, "ageBand"),
                role(source, roles, "phone"));
    }

    private static int role(SourceDefinition source, Map<String, String> roles, String role) {
        String item = roles.get(role);
        return item == null ? -1 : of(source, item);
    }

    /// Where an item stands; −1 where there is none.
    static int of(SourceDefinition source, String item) {
        for (int i = 0; i < source.items().size(); i++) {
            if (source.items().get(i).name().equals(item)) {
                return i;
            }
        }
        return -1;
    }
}

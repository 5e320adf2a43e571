package jp.yorisoi.sample.department;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.yorisoi.flow.intake.ItemDefinition;
import jp.yorisoi.flow.intake.Normaliser;
import jp.yorisoi.flow.intake.SourceCatalogue;
import jp.yorisoi.flow.intake.SourceDefinition;
import jp.yorisoi.sample.city.City;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DepartmentsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final SourceCatalogue CATALOGUE = SourceCatalogue.shipped();
    private static final City CITY = City.of(3000, 7, DAY);

    /// What few or none have: these certificates don't expire, and few children hold the third.
    private static final Set<String> NEVER = Set.of(
            "techo-ryoiku.有効期限",
            "techo-ryoiku.返還日",
            "techo-shintai.有効期限",
            "techo-seishin.保護者氏名",
            "techo-seishin.返還日",
            "kyoiku.転出日",
            "kyoiku.転出先");

    /// The months that are still to come on the city's day.
    private static final String LATER = ".*月\\((11|12|1|2|3)\\)";

    private record Row(String[] values, int resident, String part) {}

    private static List<Row> rows(City city, Department department) {
        List<Row> rows = new ArrayList<>();
        department.records(city, (values, resident, part) -> rows.add(new Row(values, resident, part)));
        return rows;
    }

    @Test
    void every_source_of_the_catalogue_has_its_department() {
        Set<String> sources = new TreeSet<>();
        CATALOGUE.sources().forEach(source -> sources.add(source.id()));
        // What comes back to the office is written by those who answer.
        sources.remove("gakko-kaito");
        Set<String> departments = new TreeSet<>();
        Departments.all(CATALOGUE).forEach(one -> departments.add(one.source()));

        assertThat(departments).isEqualTo(sources);
    }

    @Test
    void each_source_has_as_many_rows_as_its_part_of_the_whole_city() {
        for (Department department : Departments.all(CATALOGUE)) {
            assertThat(rows(CITY, department).size()).as(department.source()).isEqualTo(CITY.rows(department.source()));
        }
    }

    @Test
    void a_certificate_of_support_holds_on_the_citys_day() {
        for (String support : List.of("jiritsu", "kyotaku", "seikatsu", "ido", "jihatsu", "hokago", "tanki")) {
            List<ItemDefinition> items = CATALOGUE.find(support).orElseThrow().items();
            int until = items.stream().map(ItemDefinition::name).toList().indexOf("終了日");
            Department office = Departments.all(CATALOGUE).stream()
                    .filter(one -> one.source().equals(support))
                    .findFirst()
                    .orElseThrow();
            assertThat(rows(CITY, office))
                    .as(support)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.values[until])
                            .isGreaterThanOrEqualTo(CITY.asOf().toString()));
        }
    }

    @Test
    void every_value_is_in_normal_form() {
        for (Department department : Departments.all(CATALOGUE)) {
            SourceDefinition source = CATALOGUE.find(department.source()).orElseThrow();
            List<Normaliser> normalisers =
                    source.items().stream().map(CATALOGUE::normaliser).toList();
            Set<String> wrong = new TreeSet<>();
            for (Row row : rows(CITY, department)) {
                for (int i = 0; i < row.values.length; i++) {
                    String value = row.values[i];
                    if (value != null) {
                        var read = normalisers.get(i).read(value);
                        // before school a grade is written as a word
                        boolean same = read.problem() == null && (value.equals(read.value()) || value.startsWith("年"));
                        if (!same) {
                            wrong.add(source.items().get(i).name() + ": " + value + " -> " + read.value() + " "
                                    + read.problem());
                        }
                    }
                }
            }
            assertThat(wrong.stream().limit(15)).as(department.source()).isEmpty();
        }
    }

    @Test
    void keys_are_unique_and_required_items_filled() {
        for (Department department : Departments.all(CATALOGUE)) {
            SourceDefinition source = CATALOGUE.find(department.source()).orElseThrow();
            checkKeys(source, rows(CITY, department));
        }
    }

    private static void checkKeys(SourceDefinition source, List<Row> rows) {
        List<String> names = source.items().stream().map(ItemDefinition::name).toList();
        Set<List<String>> keys = new HashSet<>();
        for (Row row : rows) {
            List<String> key = source.key().stream()
                    .map(item -> String.valueOf(row.values[names.indexOf(item)]))
                    .toList();
            assertThat(key.isEmpty() || keys.add(key))
                    .as(source.id() + " " + key)
                    .isTrue();
            for (int i = 0; i < names.size(); i++) {
                boolean filled = !source.items().get(i).isRequired() || row.values[i] != null;
                assertThat(filled).as(source.id() + " " + names.get(i)).isTrue();
            }
        }
    }

    @Test
    void every_item_is_filled_somewhere() {
        City city = City.of(12_000, 3, DAY);
        Map<String, Set<String>> empty = new LinkedHashMap<>();
        for (Department department : Departments.all(CATALOGUE)) {
            SourceDefinition source = CATALOGUE.find(department.source()).orElseThrow();
            boolean[] seen = new boolean[source.items().size()];
            rows(city, department).forEach(row -> {
                for (int i = 0; i < seen.length; i++) {
                    seen[i] |= row.values[i] != null;
                }
            });
            for (int i = 0; i < seen.length; i++) {
                String item = source.items().get(i).name();
                if (!seen[i] && !NEVER.contains(source.id() + "." + item) && !item.matches(LATER)) {
                    empty.computeIfAbsent(source.id(), one -> new TreeSet<>()).add(item);
                }
            }
        }

        assertThat(empty).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_records_and_another_seed_others() {
        City again = City.of(3000, 7, DAY);
        City other = City.of(3000, 8, DAY);
        for (Department department : Departments.all(CATALOGUE)) {
            assertThat(hash(again, department)).as(department.source()).isEqualTo(hash(CITY, department));
            assertThat(hash(other, department)).as(department.source()).isNotEqualTo(hash(CITY, department));
        }
    }

    private static long hash(City city, Department department) {
        long hash = 1;
        for (Row row : rows(city, department)) {
            hash = 31 * hash + Arrays.hashCode(row.values) + 7L * row.resident + row.part.hashCode();
        }
        return hash;
    }

    @Tag("soak")
    @Test
    void the_whole_city_has_the_rows_of_the_plan_with_unique_keys() {
        City city = City.of(185_000, 1, DAY);
        long rows = 0;
        long cells = 0;
        for (Department department : Departments.all(CATALOGUE)) {
            SourceDefinition source = CATALOGUE.find(department.source()).orElseThrow();
            List<Row> all = rows(city, department);
            assertThat(all.size()).as(source.id()).isEqualTo(city.rows(source.id()));
            checkKeys(source, all);
            boolean partner = Set.of("csw", "cafeteria", "consent").contains(source.id());
            rows += partner ? 0 : all.size();
            cells += partner ? 0 : (long) all.size() * source.items().size();
        }
        assertThat(rows).isEqualTo(1_243_170);
        assertThat(cells).isEqualTo(22_114_500);
    }
}

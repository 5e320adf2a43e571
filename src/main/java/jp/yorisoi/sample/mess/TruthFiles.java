package jp.yorisoi.sample.mess;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import jp.yorisoi.sample.city.Citizen;
import jp.yorisoi.sample.city.City;
import jp.yorisoi.sample.city.Need;
import jp.yorisoi.sample.truth.TrueServices;

/// The truth of the invented city, which no department knows: who everybody is, who needs help, who may have which
/// service.
final class TruthFiles {
    private final City city;

    TruthFiles(City city) {
        this.city = city;
    }

    void write(Path folder) throws IOException {
        try (BufferedWriter out = open(folder, "persons.csv", "resident,household,birthDate,sex")) {
            for (Citizen person : city.people()) {
                line(
                        out,
                        person.number(),
                        city.homeOf(person.index()).number(),
                        person.birth().toString(),
                        person.female() ? "女" : "男");
            }
        }
        try (BufferedWriter out = open(folder, "needs.csv", "resident,hardship,hard,known,youngCarer")) {
            for (Need need : city.needs()) {
                line(
                        out,
                        city.people().get(need.person()).number(),
                        String.format(Locale.ROOT, "%.4f", need.hardship()),
                        flag(need.hard()),
                        flag(need.known()),
                        flag(need.youngCarer()));
            }
        }
        try (BufferedWriter out = open(folder, "services.csv", "resident,service,eligible,receiving")) {
            new TrueServices(city)
                    .all((person, service, eligible, receiving) -> service(
                            out, city.people().get(person).number(), service, flag(eligible) + "," + flag(receiving)));
        }
    }

    private static void service(BufferedWriter out, String resident, String service, String flags) {
        try {
            line(out, resident, service, flags);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedWriter open(Path folder, String name, String header) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(folder.resolve(name), StandardCharsets.UTF_8);
        out.write(header);
        out.write('\n');
        return out;
    }

    private static void line(BufferedWriter out, String... fields) throws IOException {
        out.write(String.join(",", fields));
        out.write('\n');
    }

    private static String flag(boolean flag) {
        return flag ? "yes" : "no";
    }
}

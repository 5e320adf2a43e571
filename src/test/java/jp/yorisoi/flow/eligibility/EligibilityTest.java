package jp.yorisoi.flow.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import jp.yorisoi.base.text.Texts;
import jp.yorisoi.vault.TestStores;
import jp.yorisoi.vault.access.Grant;
import jp.yorisoi.vault.access.Operator;
import jp.yorisoi.vault.access.Permission;
import jp.yorisoi.vault.access.Reach;
import jp.yorisoi.vault.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run found is read back whole, household by household and service by service, without those whom a reader may
/// not see.
class EligibilityTest {
    private static final List<String> SERVICES = List.of("jido-teate", "jido-fuyo-teate", "hokago-day");

    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsReadBack() {
        List<Prospect> made = prospects(new Random(5), 4000);
        try (Store store = TestStores.create(folder)) {
            TestStores.Office office =
                    TestStores.office(store, without(made.get(7).person()));
            keep(store, made);
            Eligibility eligibility = new Eligibility(store, Runnable::run);
            Grant list = office.grant("tanto", Permission.VIEW_LIST);

            for (int i = 0; i < made.size(); i += 97) {
                String household = made.get(i).household();
                assertThat(eligibility.of(list, 3, household))
                        .isEqualTo(made.stream()
                                .filter(one -> one.household().equals(household))
                                .filter(one -> one.person() != made.get(7).person())
                                .toList());
            }
            assertThat(eligibility.of(list, 3, "none")).isEmpty();
            assertThat(eligibility.of(list, 4, made.getFirst().household())).isEmpty();
            assertThat(eligibility.list(list, 3, new Eligibility.Listed("hokago-day", Verdict.UNKNOWN), 5, 10))
                    .isEqualTo(made.stream()
                            .filter(one -> one.person() != made.get(7).person())
                            .filter(one -> one.service().equals("hokago-day") && one.verdict() == Verdict.UNKNOWN)
                            .skip(5)
                            .limit(10)
                            .toList());
            assertThat(eligibility.counts(list, 3).get("jido-teate")).containsEntry(Verdict.ELIGIBLE, (int)
                    made.stream()
                            .filter(one -> one.service().equals("jido-teate") && one.verdict() == Verdict.ELIGIBLE)
                            .count());
        }
    }

    @Test
    void aReasonIsOneSentence() {
        Texts japanese = new Texts(java.util.Locale.JAPAN);
        assertThat(new Reason("over-limit", "", 12000).sentence(japanese)).isEqualTo("所得が限度額を 12,000円 超過");
        assertThat(Reason.of("not-required", "子がいません").sentence(japanese)).isEqualTo("子がいません");
        for (String kind :
                List.of("none", "received", "over-limit", "not-required", "excluded", "missing", "confirm")) {
            assertThat(Reason.of(kind, "x").sentence(japanese)).doesNotContain("eligibility.");
            assertThat(Reason.of(kind, "x").sentence(new Texts(java.util.Locale.ENGLISH)))
                    .doesNotContain("eligibility.");
        }
    }

    private static Reach without(long person) {
        return new Reach() {
            @Override
            public Set<Long> hiddenFrom(Operator operator) {
                return Set.of(person);
            }

            @Override
            public boolean opens(Operator operator, String householdNumber) {
                return true;
            }
        };
    }

    private static void keep(Store store, List<Prospect> made) {
        Map<String, Map<Verdict, Integer>> counts = new HashMap<>();
        for (Prospect one : made) {
            counts.computeIfAbsent(one.service(), k -> new EnumMap<>(Verdict.class))
                    .merge(one.verdict(), 1, Integer::sum);
        }
        ProspectTable table = new ProspectTable();
        store.change(session -> {
            table.keep(session, 3, made);
            table.keepCounts(session, 3, counts);
        });
    }

    private static List<Prospect> prospects(Random random, int households) {
        List<Prospect> made = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            String household = String.format(java.util.Locale.ROOT, "%08d", i * 3);
            for (String service : SERVICES) {
                Verdict verdict = Verdict.values()[random.nextInt(4)];
                OptionalLong low =
                        random.nextBoolean() ? OptionalLong.of(random.nextInt(90_000)) : OptionalLong.empty();
                made.add(new Prospect(
                        service,
                        random.nextLong(1L << 42),
                        household,
                        verdict,
                        random.nextBoolean() ? "full" : "",
                        low,
                        low,
                        verdict == Verdict.UNKNOWN ? Set.of("所得", "事実婚") : Set.of(),
                        random.nextBoolean() ? Set.of("ひとり親") : Set.of(),
                        new Reason("over-limit", "所得が限度額以上です", random.nextInt(100_000))));
            }
        }
        return made;
    }
}

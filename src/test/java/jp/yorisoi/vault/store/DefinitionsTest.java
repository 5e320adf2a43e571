package jp.yorisoi.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import jp.yorisoi.vault.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionsTest {
    private static final Definition.Key RULE = new Definition.Key("rule", "r1", 0);

    @TempDir
    Path folder;

    private final Definitions definitions = new Definitions(TestStores.CLOCK);
    private Store store;

    @BeforeEach
    void aSeededStore() {
        store = TestStores.create(folder);
        store.change(session -> definitions.seed(session, "rule", "r1", "first"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatShippedIsInForceAndSeededOnce() {
        store.change(session -> {
            definitions.seed(session, "rule", "r1", "a newer program's text");
            Definition found = definitions.inForce(session, "rule", "r1").orElseThrow();
            assertThat(found.text()).isEqualTo("first");
            assertThat(found.key().version()).isEqualTo(1);
            assertThat(found.hash()).isEqualTo("a7937b64b8caa58f03721bb6bacf5c78cb235febe0e70b1b84cd99541461a08e");
            assertThat(found.decided()).isEqualTo(new Definition.Decided(Definitions.SHIPPED, "2026-11-20T00:00:00Z"));
        });
    }

    @Test
    void aDraftIsInForceOnlyAfterApprovalAndReplacesTheOneBefore() {
        store.change(session -> {
            Definition draft = definitions.draft(session, "rule", "r1", "second", "tanto");
            assertThat(definitions.inForce(session, "rule"))
                    .extracting(Definition::text)
                    .containsExactly("first");
            definitions.approve(session, draft.key(), "kakaricho");
            assertThat(definitions.inForce(session, "rule"))
                    .extracting(Definition::text)
                    .containsExactly("second");
            assertThat(definitions.versions(session, "rule", "r1"))
                    .extracting(Definition::state)
                    .containsExactly(Definition.State.APPROVED, Definition.State.REPLACED);
        });
    }

    @Test
    void aReturnedDraftIsNeverInForce() {
        store.change(session -> {
            Definition draft = definitions.draft(session, "rule", "r1", "second", "tanto");
            assertThat(definitions
                            .returnDraft(session, draft.key(), "kakaricho")
                            .state())
                    .isEqualTo(Definition.State.RETURNED);
            assertThatThrownBy(() -> definitions.approve(session, draft.key(), "kakaricho"))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(definitions.inForce(session, "rule"))
                    .extracting(Definition::text)
                    .containsExactly("first");
        });
    }
}
